-- The role of sign-in: it alone reads password hashes, second-factor secrets and session tokens. Roles belong to the
-- whole cluster, so another database may have made it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'baucu_auth') then
    begin
      create role baucu_auth nologin;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  if not pg_has_role(current_user, 'baucu_auth', 'set') then
    execute format('grant baucu_auth to %I', current_user);
  end if;
end
$$
