grant select, insert on read_log to baucu_app
