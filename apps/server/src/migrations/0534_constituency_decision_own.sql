-- Within the reach of the caller, and what the units above him elect: his polling areas lie in their constituencies.
create policy constituency_decision_own on constituency_decision
  using (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or unit_path = any (nullif(current_setting('baucu.above', true), '')::text[]))
  with check (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
