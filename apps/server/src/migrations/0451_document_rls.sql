alter table document enable row level security
