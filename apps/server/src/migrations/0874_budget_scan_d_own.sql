create policy budget_scan_own on budget_scan
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
