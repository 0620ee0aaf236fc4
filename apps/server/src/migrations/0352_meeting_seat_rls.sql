alter table meeting_seat enable row level security
