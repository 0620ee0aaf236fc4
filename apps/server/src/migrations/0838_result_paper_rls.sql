alter table result_paper enable row level security
