grant select, insert, update on wrap_up to baucu_app
