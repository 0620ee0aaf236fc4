create policy sign_in_code_reach on sign_in_code to baucu_app
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
