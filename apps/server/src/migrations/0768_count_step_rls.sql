alter table count_step enable row level security
