alter table polling_marks enable row level security
