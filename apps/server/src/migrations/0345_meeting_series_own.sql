create policy meeting_series_own on meeting_series
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
