grant select, insert, update on scheme to baucu_app
