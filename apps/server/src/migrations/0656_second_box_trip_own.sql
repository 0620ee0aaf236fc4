create policy second_box_trip_own on second_box_trip
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
