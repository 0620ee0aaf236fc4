grant select, insert on role_grant, role_grant_revocation to baucu_app
