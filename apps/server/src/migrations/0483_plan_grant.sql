grant select, insert, update on plan to baucu_app
