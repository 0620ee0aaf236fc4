-- Sessions and tries that ended on or before a day, with their addresses and devices; answers how many sessions.
create function erase_sign_in_traces(up_to date)
  returns bigint
  language sql security definer
begin atomic
  delete from pending_session where expires_at::date <= up_to;
  delete from verification where expires_at::date <= up_to;
  delete from sign_in_attempt where updated_at::date <= up_to;
  delete from rate_limit where to_timestamp(last_request / 1000.0)::date <= up_to;
  with gone as (delete from session where expires_at::date <= up_to returning 1) select count(*) from gone;
end
