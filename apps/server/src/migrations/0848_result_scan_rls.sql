alter table result_scan enable row level security
