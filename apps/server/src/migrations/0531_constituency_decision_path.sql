create index constituency_decision_path on constituency_decision (frame_id, unit_path)
