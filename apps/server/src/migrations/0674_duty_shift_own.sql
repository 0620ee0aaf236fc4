create policy duty_shift_own on duty_shift
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
