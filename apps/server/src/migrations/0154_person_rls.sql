alter table person enable row level security
