create unique index meeting_seat_meeting on meeting_seat (meeting_id, organisation_id, number)
