grant select, insert on report_event to baucu_app
