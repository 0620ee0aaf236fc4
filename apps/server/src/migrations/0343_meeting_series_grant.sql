grant select, insert, update on meeting_series to baucu_app
