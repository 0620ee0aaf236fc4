grant select, insert, update on organisation_level to baucu_app
