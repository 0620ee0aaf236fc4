create policy audit_entry_read on audit_entry for select
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
