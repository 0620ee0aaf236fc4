-- How an account signs in, told to its owner wherever it is kept: one statement, so that no moment lies between making the
-- function and closing it to everybody else.
do $$
begin
  create function own_sign_in(wanted uuid)
    returns table (username text, "secondFactor" boolean, password boolean, service boolean)
    language sql stable security definer
  begin atomic
    select a.username, coalesce(a.two_factor_enabled, false),
      exists (select from credential c where c.account_id = a.id and c.provider = 'credential'),
      exists (select from credential c where c.account_id = a.id and c.provider <> 'credential')
    from account a where a.id = wanted;
  end;
  revoke all on function own_sign_in(uuid) from public;
  grant execute on function own_sign_in(uuid) to baucu_app;
end
$$
