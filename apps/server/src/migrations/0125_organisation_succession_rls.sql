alter table organisation_succession enable row level security
