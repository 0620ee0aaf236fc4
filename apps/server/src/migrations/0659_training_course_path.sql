create index training_course_path on training_course (org_path, frame_id)
