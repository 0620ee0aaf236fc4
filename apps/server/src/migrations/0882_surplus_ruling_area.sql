create index surplus_ruling_area on surplus_ruling (frame_id, area_id)
