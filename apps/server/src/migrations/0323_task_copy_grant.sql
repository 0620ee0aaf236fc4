grant select, insert, update on task_copy to baucu_app
