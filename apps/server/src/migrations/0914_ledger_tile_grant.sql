grant select, insert on ledger_tile to baucu_app
