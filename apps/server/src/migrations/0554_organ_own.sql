create policy organ_own on organ
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
