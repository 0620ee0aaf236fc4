grant select, insert, update on calendar_feed to baucu_app
