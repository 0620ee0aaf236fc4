create policy polling_event_own on polling_event
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
