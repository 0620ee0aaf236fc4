grant select, insert, update on training_course to baucu_app
