create policy person_own on person
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
