create policy voter_change_own on voter_change
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
