create policy read_log_erase on read_log for delete
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
