create policy annulled_minutes_own on annulled_minutes for select
  using (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or unit_path = any (nullif(current_setting('baucu.above', true), '')::text[]))
