alter table report_unit enable row level security
