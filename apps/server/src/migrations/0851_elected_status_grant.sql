grant select, insert, update on elected_status to baucu_app
