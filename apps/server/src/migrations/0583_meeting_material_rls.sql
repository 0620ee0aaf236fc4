alter table meeting_material enable row level security
