alter table meeting_photo enable row level security
