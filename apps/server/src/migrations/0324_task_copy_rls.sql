alter table task_copy enable row level security
