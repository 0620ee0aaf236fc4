grant select, insert on organisation_succession to baucu_app
