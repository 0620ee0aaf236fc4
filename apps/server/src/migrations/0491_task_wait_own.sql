-- Who waits, who is waited for, and who asked for both.
create policy task_wait_own on task_wait
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or awaited_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or issuer_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
