create index task_event_copy on task_event (province_code, copy_id, at)
