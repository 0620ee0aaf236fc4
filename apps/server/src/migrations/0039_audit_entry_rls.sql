alter table audit_entry enable row level security
