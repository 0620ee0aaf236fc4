alter table training_attendance enable row level security
