alter table scheme_contribution enable row level security
