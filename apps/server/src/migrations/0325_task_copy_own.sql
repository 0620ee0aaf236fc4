-- Who does it and who asked for it.
create policy task_copy_own on task_copy
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or issuer_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
