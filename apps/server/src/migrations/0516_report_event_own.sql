create policy report_event_own on report_event
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
