create index result_paper_unit on result_paper (frame_id, unit_id)
