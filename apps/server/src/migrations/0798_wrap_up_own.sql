create policy wrap_up_own on wrap_up
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
