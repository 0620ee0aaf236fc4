alter table budget_norm enable row level security
