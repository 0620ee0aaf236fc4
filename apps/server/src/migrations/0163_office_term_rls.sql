alter table office_term enable row level security
