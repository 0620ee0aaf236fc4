grant select, insert on ledger_publication, ledger_published to baucu_app
