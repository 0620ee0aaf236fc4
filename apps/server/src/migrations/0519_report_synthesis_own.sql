create policy report_synthesis_own on report_synthesis
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
