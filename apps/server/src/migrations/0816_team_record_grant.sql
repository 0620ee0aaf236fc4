grant select, insert, update (witnesses) on team_record to baucu_app
