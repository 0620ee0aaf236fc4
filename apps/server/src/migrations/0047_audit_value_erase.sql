create policy audit_value_erase on audit_value for delete
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
