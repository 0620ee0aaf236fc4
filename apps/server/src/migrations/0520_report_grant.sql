grant select, insert, update, delete on report_round, report_unit, report, report_synthesis to baucu_app
