alter table archive_hand_over enable row level security
