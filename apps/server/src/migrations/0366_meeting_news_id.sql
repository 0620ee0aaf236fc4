create unique index meeting_news_id on meeting_news (id)
