-- What opens a pending session, what an account is told about itself, and who may ask: one statement, so that no moment
-- lies between making a function and closing it to everybody else.
do $$
begin
  create function open_pending_session(wanted uuid, instant timestamptz, until timestamptz) returns integer
    language sql security definer
  begin atomic
    with approved as (
      delete from pending_session p where p.id = wanted and p.expires_at > instant
        returning p.id, p.account_id, p.token, p.user_agent
    ), opened as (
      insert into session (id, account_id, token, expires_at, user_agent, created_at, updated_at)
        select id, account_id, token, until, user_agent, instant, instant from approved returning 1
    )
    select count(*)::integer from opened;
  end;
  create function own_account(wanted uuid)
    returns table (id uuid, name text, person uuid, persona text, pending uuid, check_number text, pending_until timestamptz,
      organisation uuid, organisation_name text)
    language sql stable security definer
  begin atomic
    select a.id, a.name, a.person_id, a.persona, p.id, p.check_number, p.expires_at, p.organisation_id,
      (select n.name from organisation_name n where n.organisation_id = p.organisation_id order by n.valid_from desc limit 1)
    from account a left join pending_session p on p.account_id = a.id where a.id = wanted
    order by p.created_at desc limit 1;
  end;
  revoke all on function own_account(uuid), open_pending_session(uuid, timestamptz, timestamptz), grants_of_account(uuid, timestamptz),
    caller_of(text, timestamptz), place_of_account_kind(text, uuid) from public;
  grant execute on function own_account(uuid), open_pending_session(uuid, timestamptz, timestamptz), grants_of_account(uuid, timestamptz),
    caller_of(text, timestamptz), place_of_account_kind(text, uuid) to baucu_app;
end
$$
