grant select, insert on polling_event to baucu_app
