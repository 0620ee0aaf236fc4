create index polling_event_path on polling_event (org_path, frame_id)
