create policy meeting_material_own on meeting_material
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
