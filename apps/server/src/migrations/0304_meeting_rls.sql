alter table meeting enable row level security
