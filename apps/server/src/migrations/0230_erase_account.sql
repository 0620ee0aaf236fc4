-- Forgets who a locked account belonged to: its name, sign-in name and every way to sign in. The row stays, so that the
-- log still tells one account from another.
create function erase_accounts(up_to date)
  returns setof uuid
  language sql security definer
begin atomic
  delete from passkey using account a where a.id = account_id and a.locked_at::date <= up_to;
  delete from two_factor using account a where a.id = account_id and a.locked_at::date <= up_to;
  delete from credential using account a where a.id = account_id and a.locked_at::date <= up_to;
  update account set name = '', username = null, display_username = null, image = null, email = id || '@erased.invalid'
    where locked_at::date <= up_to and name <> '' returning id;
end
