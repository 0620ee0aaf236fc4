grant select, insert, update on budget_estimate to baucu_app
