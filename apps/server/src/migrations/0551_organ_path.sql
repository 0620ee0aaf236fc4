create index organ_path on organ (frame_id, org_path)
