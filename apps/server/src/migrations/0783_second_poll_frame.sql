create index second_poll_frame on second_poll (frame_id, constituency_id)
