create unique index meeting_photo_id on meeting_photo (id)
