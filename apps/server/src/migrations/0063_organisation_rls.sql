alter table organisation enable row level security
