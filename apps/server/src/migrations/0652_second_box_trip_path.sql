create index second_box_trip_path on second_box_trip (org_path, frame_id)
