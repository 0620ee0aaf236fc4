create policy news_feedback_own on news_feedback
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
