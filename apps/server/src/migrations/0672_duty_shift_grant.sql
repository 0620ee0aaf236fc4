grant select, insert, update on duty_shift to baucu_app
