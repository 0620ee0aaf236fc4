create policy delivery_own on delivery
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
