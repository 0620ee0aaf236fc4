grant select, insert, update on proposal to baucu_app
