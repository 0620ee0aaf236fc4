create index task_copy_task on task_copy (task_id)
