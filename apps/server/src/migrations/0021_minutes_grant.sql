grant select, insert on minutes to baucu_app
