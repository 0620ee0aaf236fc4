create policy count_step_own on count_step
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
