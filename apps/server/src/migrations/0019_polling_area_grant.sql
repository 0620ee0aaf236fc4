grant select, insert on polling_area to baucu_app
