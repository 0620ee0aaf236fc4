alter table task_evidence enable row level security
