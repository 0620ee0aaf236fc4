create index area_day_path on area_day (frame_id, org_path)
