grant select, insert, delete on ledger_waiting to baucu_app
