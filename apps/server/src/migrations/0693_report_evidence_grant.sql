grant select, insert, update on report_evidence to baucu_app
