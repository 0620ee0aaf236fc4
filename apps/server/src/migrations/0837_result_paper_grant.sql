grant select, insert, update, delete on result_paper to baucu_app
