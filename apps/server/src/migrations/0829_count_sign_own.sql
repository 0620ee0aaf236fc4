create policy count_sign_own on count_sign
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
