create policy report_own on report
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
