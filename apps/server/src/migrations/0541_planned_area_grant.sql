grant select, insert, update on planned_area to baucu_app
