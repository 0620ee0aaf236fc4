-- Who does it and who asked for it, as with the copy.
create policy task_evidence_own on task_evidence
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or issuer_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
