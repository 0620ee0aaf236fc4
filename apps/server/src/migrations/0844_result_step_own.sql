create policy result_step_own on result_step
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
