grant select, insert, update (removed_at) on budget_scan to baucu_app
