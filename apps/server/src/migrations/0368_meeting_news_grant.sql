grant select, insert, update on meeting_news to baucu_app
