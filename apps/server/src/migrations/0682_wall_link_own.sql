create policy wall_link_own on wall_link
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
