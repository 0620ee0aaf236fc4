alter table proposal enable row level security
