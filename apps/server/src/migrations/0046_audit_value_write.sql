create policy audit_value_write on audit_value for insert with check (true)
