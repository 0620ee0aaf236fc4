create policy report_round_own on report_round
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
