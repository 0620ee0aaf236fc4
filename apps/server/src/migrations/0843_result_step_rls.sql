alter table result_step enable row level security
