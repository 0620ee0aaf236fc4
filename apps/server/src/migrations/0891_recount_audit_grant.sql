grant select, insert, update on recount_audit to baucu_app
