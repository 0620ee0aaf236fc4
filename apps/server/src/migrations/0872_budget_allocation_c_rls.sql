alter table budget_allocation enable row level security
