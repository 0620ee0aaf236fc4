create unique index meeting_seat_id on meeting_seat (id)
