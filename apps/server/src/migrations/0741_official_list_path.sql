create index official_list_path on official_list (frame_id, unit_path)
