create unique index task_wait_once on task_wait (copy_id, awaited_id) where ended_on is null
