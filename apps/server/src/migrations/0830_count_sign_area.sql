create index count_sign_area on count_sign (frame_id, area_id)
