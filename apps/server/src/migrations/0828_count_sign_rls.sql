alter table count_sign enable row level security
