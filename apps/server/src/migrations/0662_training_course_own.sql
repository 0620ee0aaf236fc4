create policy training_course_own on training_course
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
