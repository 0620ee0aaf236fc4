create unique index meeting_series_id on meeting_series (id)
