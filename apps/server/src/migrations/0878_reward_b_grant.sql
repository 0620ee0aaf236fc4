grant select, insert, update on reward to baucu_app
