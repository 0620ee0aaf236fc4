grant select, insert, update on area_day to baucu_app
