alter table training_course enable row level security
