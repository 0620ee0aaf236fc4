create policy role_grant_reach on role_grant to baucu_app
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
