alter table listed_candidate enable row level security
