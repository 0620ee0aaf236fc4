alter table second_poll enable row level security
