create policy incident_line_own on incident_line
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
