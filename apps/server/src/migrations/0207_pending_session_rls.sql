alter table pending_session enable row level security
