grant select, insert on hazard_bulletin to baucu_app
