create policy area_day_own on area_day
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
