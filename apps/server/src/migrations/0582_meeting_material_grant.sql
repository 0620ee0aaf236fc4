grant select, insert, update, delete on meeting_material to baucu_app
