grant select, insert on surplus_ruling to baucu_app
