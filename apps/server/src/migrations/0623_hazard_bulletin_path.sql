create index hazard_bulletin_path on hazard_bulletin (org_path, frame_id)
