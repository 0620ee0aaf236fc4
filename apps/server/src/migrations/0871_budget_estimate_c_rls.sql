alter table budget_estimate enable row level security
