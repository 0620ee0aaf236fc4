-- The next number of an addressee; two at once wait for each other, and the second is run again.
create function next_proposal_number(wanted uuid, of_year integer) returns integer
  language sql security definer
begin atomic
  insert into proposal_counter (province_code, addressee_id, year, last)
  select coalesce(o.province_code, '00'), o.id, of_year, 1 from organisation o where o.id = wanted
  on conflict (province_code, addressee_id, year) do update set last = proposal_counter.last + 1
  returning last;
end
