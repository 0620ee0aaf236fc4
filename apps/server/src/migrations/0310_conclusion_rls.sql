alter table conclusion enable row level security
