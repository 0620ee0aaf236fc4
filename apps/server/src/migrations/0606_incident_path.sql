create index incident_path on incident (org_path, frame_id)
