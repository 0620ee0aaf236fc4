create policy meeting_photo_own on meeting_photo
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
