alter table constituency_decision enable row level security
