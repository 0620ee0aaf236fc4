create policy incident_own on incident
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
