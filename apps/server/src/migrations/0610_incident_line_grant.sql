grant select, insert on incident_line to baucu_app
