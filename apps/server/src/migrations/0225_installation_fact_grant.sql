grant select, insert on installation_fact to baucu_app
