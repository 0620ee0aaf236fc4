create policy report_evidence_own on report_evidence
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
