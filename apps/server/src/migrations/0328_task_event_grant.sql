grant select, insert on task_event to baucu_app
