create policy calendar_feed_own on calendar_feed
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
