alter table incident_line enable row level security
