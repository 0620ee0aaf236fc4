grant select, insert, update (valid_to, version) on organisation to baucu_app
