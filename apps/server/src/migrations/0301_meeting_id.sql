create unique index meeting_id on meeting (id)
