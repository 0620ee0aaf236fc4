grant select on withdrawn_minutes to baucu_app
