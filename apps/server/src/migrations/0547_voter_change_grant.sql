grant select, insert on voter_change to baucu_app
