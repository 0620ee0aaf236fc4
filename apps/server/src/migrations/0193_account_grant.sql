grant select, insert, update (name, username, person_id, locked_at, two_factor_enabled, updated_at) on account to baucu_app
