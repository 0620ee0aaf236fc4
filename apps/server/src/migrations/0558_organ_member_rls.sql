alter table organ_member enable row level security
