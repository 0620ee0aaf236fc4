grant select, insert, update on meeting to baucu_app
