grant select, insert, update on constituency_decision to baucu_app
