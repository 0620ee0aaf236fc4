grant select, insert, update on organisation_name to baucu_app
