grant select, insert on result_scan to baucu_app
