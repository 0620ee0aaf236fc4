alter table proposal_event enable row level security
