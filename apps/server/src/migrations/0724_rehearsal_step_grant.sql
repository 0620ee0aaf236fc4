grant select, insert, update on rehearsal_step to baucu_app
