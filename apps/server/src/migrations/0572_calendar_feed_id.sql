create index calendar_feed_id on calendar_feed (id)
