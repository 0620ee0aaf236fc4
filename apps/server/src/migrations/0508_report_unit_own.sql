create policy report_unit_own on report_unit
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
