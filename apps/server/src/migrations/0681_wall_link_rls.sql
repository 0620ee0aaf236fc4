alter table wall_link enable row level security
