alter table scheme_part enable row level security
