create policy plan_own on plan
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
