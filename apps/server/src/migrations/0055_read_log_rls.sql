alter table read_log enable row level security
