create policy read_log_read on read_log for select
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
