create policy planned_area_own on planned_area
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
