alter table count_sheet enable row level security
