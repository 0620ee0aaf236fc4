alter table report_round enable row level security
