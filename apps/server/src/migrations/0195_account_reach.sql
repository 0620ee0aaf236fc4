create policy account_reach on account to baucu_app
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
