create policy audit_value_read on audit_value for select
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
