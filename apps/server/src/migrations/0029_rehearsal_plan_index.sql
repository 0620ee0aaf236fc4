create index rehearsal_plan_order on rehearsal_plan (frame_id, position)
