create policy readiness_mark_own on readiness_mark
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
