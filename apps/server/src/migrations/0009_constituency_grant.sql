grant select, insert, update on constituency to baucu_app
