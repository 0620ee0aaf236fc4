create index meeting_series_path on meeting_series (org_path)
