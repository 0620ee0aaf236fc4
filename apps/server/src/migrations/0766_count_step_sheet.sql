create index count_step_sheet on count_step (frame_id, area_id, constituency, version)
