grant select, insert on audit_entry to baucu_app
