create policy scheme_own on scheme
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
