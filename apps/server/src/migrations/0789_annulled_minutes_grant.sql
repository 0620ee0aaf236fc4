grant select on annulled_minutes to baucu_app
