grant select, insert on ledger_key, ledger_leaf, ledger_opening, ledger_checkpoint, ledger_cosignature to baucu_app
