alter table budget_scan enable row level security
