alter table stored_file enable row level security
