grant select, insert, update on task_wait to baucu_app
