create index sheet_paper_sheet on sheet_paper (frame_id, area_id, constituency)
