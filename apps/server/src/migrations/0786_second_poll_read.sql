-- A decision to vote again is published, as results are.
create policy second_poll_read on second_poll for select using (true)
