alter table polling_event enable row level security
