alter table report enable row level security
