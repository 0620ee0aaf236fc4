grant select, insert on training_attendance to baucu_app
