alter table readiness_mark enable row level security
