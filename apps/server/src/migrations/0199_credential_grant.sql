-- A handler may set a password and remove a way to sign in; it cannot read a hash.
grant insert, select (id, account_id, provider, external_id), update (password, updated_at) on credential to baucu_app
