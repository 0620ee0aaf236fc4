grant select, insert on organisation_group to baucu_app
