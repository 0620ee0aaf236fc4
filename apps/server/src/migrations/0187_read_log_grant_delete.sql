grant delete on read_log to baucu_app
