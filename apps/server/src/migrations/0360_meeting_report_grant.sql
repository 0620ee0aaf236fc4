grant select, insert on meeting_report to baucu_app
