alter table organisation_name enable row level security
