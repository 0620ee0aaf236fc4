alter table wrap_up enable row level security
