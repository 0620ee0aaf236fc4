create index meeting_photo_meeting on meeting_photo (meeting_id, taken_at)
