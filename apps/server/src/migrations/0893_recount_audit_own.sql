create policy recount_audit_own on recount_audit
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
