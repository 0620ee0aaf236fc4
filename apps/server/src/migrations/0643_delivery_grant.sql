grant select, insert on delivery to baucu_app
