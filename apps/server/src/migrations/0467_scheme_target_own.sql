create policy scheme_target_own on scheme_target
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
