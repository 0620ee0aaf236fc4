create policy hazard_bulletin_own on hazard_bulletin
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
