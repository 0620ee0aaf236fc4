create index news_feedback_news on news_feedback (news_id, at)
