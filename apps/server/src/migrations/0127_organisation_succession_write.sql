create policy organisation_succession_write on organisation_succession for insert
  with check (predecessor_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    and successor_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
