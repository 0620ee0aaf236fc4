grant select, insert on scheme_contribution to baucu_app
