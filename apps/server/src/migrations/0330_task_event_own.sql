create policy task_event_own on task_event
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or issuer_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
