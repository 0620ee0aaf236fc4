create policy stored_file_own on stored_file
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
