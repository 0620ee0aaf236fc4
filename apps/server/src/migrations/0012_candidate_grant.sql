grant select, insert, update, delete on candidate to baucu_app
