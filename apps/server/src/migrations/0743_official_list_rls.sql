alter table official_list enable row level security
