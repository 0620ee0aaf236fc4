alter table proposal_counter enable row level security
