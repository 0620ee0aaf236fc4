grant select, insert on budget_allocation to baucu_app
