create policy team_record_own on team_record
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
