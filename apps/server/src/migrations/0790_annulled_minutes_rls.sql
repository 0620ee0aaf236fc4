alter table annulled_minutes enable row level security
