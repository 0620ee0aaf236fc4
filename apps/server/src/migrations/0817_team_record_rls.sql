alter table team_record enable row level security
