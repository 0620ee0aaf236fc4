alter table scheme_target enable row level security
