grant select, insert, update on incident to baucu_app
