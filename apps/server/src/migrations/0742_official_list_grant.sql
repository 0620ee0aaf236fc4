grant select, insert, update on official_list to baucu_app
