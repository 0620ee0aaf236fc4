alter table proposal_content enable row level security
