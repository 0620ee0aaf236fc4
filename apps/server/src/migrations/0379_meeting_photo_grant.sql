grant select, insert, update, delete on meeting_photo to baucu_app
