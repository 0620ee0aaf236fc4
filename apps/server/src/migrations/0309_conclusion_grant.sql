grant select, insert, update on conclusion to baucu_app
