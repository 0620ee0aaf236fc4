create index report_event_report on report_event (report_id, at)
