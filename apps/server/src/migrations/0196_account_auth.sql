create policy account_auth on account to baucu_auth using (true)
