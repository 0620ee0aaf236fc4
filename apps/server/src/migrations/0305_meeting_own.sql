create policy meeting_own on meeting
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
