create policy meeting_report_own on meeting_report
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
