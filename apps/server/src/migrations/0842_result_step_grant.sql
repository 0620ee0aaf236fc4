grant select, insert on result_step to baucu_app
