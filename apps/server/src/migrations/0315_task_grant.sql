grant select, insert on task to baucu_app
