create policy polling_marks_own on polling_marks
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
