alter table incident enable row level security
