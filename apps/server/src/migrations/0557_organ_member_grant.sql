grant select, insert, update on organ_member to baucu_app
