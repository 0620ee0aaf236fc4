create index meeting_seat_path on meeting_seat (org_path, day)
