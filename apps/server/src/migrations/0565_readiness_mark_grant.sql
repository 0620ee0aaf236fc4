grant select, insert on readiness_mark to baucu_app
