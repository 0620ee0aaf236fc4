create index delivery_path on delivery (org_path, frame_id)
