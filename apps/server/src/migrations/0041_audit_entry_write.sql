create policy audit_entry_write on audit_entry for insert with check (true)
