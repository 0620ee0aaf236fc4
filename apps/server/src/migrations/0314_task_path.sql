create index task_path on task (org_path, issued_on)
