alter table meeting_series enable row level security
