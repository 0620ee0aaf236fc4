grant select, insert, update, delete on scheme_target, scheme_part to baucu_app
