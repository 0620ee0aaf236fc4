alter table hazard_bulletin enable row level security
