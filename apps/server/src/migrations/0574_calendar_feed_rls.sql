alter table calendar_feed enable row level security
