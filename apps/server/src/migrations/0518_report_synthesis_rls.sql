alter table report_synthesis enable row level security
