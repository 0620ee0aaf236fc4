create index result_step_paper on result_step (frame_id, unit_id, level, subject, version)
