alter table audit_value enable row level security
