alter table area_day enable row level security
