-- The application's role: it owns nothing and gets only what later migrations grant. Roles belong to the whole cluster,
-- so another database may have made it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'baucu_app') then
    begin
      create role baucu_app nologin;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  if not pg_has_role(current_user, 'baucu_app', 'set') then
    execute format('grant baucu_app to %I', current_user);
  end if;
end
$$
