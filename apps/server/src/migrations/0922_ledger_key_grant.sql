grant select, insert on ledger_key_change, ledger_key_changed to baucu_app
