grant select, insert, delete on ledger_audit to baucu_app
