grant select, insert on count_step to baucu_app
