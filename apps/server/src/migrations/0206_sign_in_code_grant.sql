grant select, insert, update (used_at, valid_to) on sign_in_code to baucu_app
