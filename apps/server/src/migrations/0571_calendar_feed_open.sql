create unique index calendar_feed_open on calendar_feed (account_id, organisation_id) where ended_at is null
