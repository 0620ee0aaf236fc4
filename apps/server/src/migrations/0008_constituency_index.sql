create index constituency_of_frame on constituency (frame_id, id)
