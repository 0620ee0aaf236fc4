create policy organisation_succession_read on organisation_succession for select
  using (predecessor_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or successor_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
