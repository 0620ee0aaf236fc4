grant select, insert, update on turn to baucu_app
