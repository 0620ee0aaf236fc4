alter table task_wait enable row level security
