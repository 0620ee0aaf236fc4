create policy result_scan_own on result_scan
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
