grant select, insert on ledger_check, ledger_check_finding to baucu_app
