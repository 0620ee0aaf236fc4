create unique index task_id on task (id)
