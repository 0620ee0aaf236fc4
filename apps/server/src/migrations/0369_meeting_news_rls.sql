alter table meeting_news enable row level security
