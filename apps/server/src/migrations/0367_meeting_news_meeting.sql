create index meeting_news_meeting on meeting_news (meeting_id)
