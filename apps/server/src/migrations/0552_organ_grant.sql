grant select, insert, update on organ to baucu_app
