alter table planned_area enable row level security
