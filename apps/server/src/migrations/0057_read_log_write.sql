create policy read_log_write on read_log for insert with check (true)
