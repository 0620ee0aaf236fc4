alter table task enable row level security
