alter table meeting_report enable row level security
