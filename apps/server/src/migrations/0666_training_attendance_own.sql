create policy training_attendance_own on training_attendance
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
