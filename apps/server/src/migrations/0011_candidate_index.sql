create index candidate_of_frame on candidate (frame_id, constituency_id, position)
