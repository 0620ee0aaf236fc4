alter table scheme enable row level security
