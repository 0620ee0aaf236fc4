create unique index meeting_report_id on meeting_report (id)
