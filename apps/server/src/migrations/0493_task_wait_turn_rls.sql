alter table task_wait_turn enable row level security
