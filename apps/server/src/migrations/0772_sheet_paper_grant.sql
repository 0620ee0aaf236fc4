grant select, insert on sheet_paper to baucu_app
