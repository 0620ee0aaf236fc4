create policy task_own on task
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
