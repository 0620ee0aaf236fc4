alter table sheet_paper enable row level security
