create policy second_poll_write on second_poll for insert
  with check (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
