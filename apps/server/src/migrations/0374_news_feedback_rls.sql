alter table news_feedback enable row level security
