create policy meeting_news_own on meeting_news
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
