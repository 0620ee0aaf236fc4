grant select, insert on audit_link to baucu_app
