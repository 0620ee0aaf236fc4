create policy scheme_part_own on scheme_part
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or issuer_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
