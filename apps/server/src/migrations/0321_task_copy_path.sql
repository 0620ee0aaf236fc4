create index task_copy_path on task_copy (org_path)
