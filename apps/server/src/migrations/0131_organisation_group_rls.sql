alter table organisation_group enable row level security
