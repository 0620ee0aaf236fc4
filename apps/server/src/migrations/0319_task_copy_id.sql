create unique index task_copy_id on task_copy (id)
