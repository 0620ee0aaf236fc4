alter table report_event enable row level security
