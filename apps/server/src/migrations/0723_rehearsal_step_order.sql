create index rehearsal_step_order on rehearsal_step (frame_id, position)
