create index meeting_of_series on meeting (series_id, day) where series_id is not null
