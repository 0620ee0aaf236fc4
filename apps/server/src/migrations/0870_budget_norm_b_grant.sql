grant select, insert on budget_norm to baucu_app
