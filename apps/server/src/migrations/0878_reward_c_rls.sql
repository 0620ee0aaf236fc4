alter table reward enable row level security
