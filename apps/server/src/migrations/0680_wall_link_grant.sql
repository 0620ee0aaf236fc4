grant select, insert, update on wall_link to baucu_app
