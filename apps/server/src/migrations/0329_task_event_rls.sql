alter table task_event enable row level security
