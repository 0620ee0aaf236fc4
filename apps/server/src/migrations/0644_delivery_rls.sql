alter table delivery enable row level security
