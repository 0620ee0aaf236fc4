grant select, insert, delete on audit_value to baucu_app
