create index constituency_totals_of_frame on constituency_totals (frame_id, constituency)
