create index meeting_path on meeting (org_path, day)
