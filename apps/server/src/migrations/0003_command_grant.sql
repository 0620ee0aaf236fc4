grant select, insert, update (result) on command to baucu_app
