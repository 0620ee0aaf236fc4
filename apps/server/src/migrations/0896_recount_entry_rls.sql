alter table recount_entry enable row level security
