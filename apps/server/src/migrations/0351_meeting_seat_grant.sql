grant select, insert, update, delete on meeting_seat to baucu_app
