alter table figure_entry enable row level security
