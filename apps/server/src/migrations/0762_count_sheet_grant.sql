grant select, insert, update, delete on count_sheet to baucu_app
