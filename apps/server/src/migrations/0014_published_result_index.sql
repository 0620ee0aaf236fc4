create index published_result_newest on published_result (frame_id, constituency_id, received_at desc, id desc)
