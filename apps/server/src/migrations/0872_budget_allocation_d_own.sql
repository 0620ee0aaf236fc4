create policy budget_allocation_own on budget_allocation
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
