alter table recount_audit enable row level security
