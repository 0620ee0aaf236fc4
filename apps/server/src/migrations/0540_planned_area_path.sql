create index planned_area_path on planned_area (frame_id, org_path)
