grant select, insert, update on rehearsal to baucu_app
