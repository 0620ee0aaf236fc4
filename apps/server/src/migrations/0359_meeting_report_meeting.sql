create index meeting_report_meeting on meeting_report (meeting_id)
