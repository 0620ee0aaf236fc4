grant select, insert on rehearsal_plan to baucu_app
