alter table plan enable row level security
