alter table report_evidence enable row level security
