grant select, insert, delete on audit_waiting to baucu_app
