grant select, insert, update on polling_marks to baucu_app
