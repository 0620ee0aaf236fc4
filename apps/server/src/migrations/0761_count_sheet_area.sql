create index count_sheet_area on count_sheet (frame_id, area_id)
