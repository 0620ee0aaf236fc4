alter table organ enable row level security
