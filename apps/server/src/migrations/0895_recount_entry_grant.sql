grant select, insert, update on recount_entry to baucu_app
