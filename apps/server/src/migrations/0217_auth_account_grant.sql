-- Accounts are made by commands only.
grant select, update (two_factor_enabled, updated_at) on account to baucu_auth
