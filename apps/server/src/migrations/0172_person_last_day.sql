-- The day after a person's last office, 'infinity' while one is held; without any office the day he was recorded.
create function person_last_day(wanted uuid)
  returns date
  language sql stable security definer
begin atomic
  select coalesce(
    (select max(coalesce(t.valid_to, 'infinity')) from office_term t where t.person_id = wanted),
    (select (p.created_at at time zone 'Asia/Ho_Chi_Minh')::date from person p where p.id = wanted));
end
