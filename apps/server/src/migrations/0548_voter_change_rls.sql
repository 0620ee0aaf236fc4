alter table voter_change enable row level security
