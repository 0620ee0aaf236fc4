-- What was told before this table was there.
insert into area_day (province_code, organisation_id, org_path, frame_id, day, registered, voted, opened, closed)
select a.province_code, a.organisation_id, a.org_path, a.frame_id, f.election_day,
  (select n.value from figure_now n where n.organisation_id = a.organisation_id and n.frame_id = a.frame_id
    and n.indicator = 'registered-voters' limit 1),
  coalesce((select jsonb_object_agg(split_part(n.period, 'T', 2), n.value) from figure_now n
    where n.organisation_id = a.organisation_id and n.frame_id = a.frame_id and n.indicator = 'turnout'
      and n.value is not null and n.period ^@ (f.election_day::text || 'T')), '{}'),
  (select e.hour from polling_event e where e.organisation_id = a.organisation_id and e.frame_id = a.frame_id
    and e.kind = 'opened' order by e.received_at desc, e.id desc limit 1),
  (select e.hour from polling_event e where e.organisation_id = a.organisation_id and e.frame_id = a.frame_id
    and e.kind = 'closed' order by e.received_at desc, e.id desc limit 1)
from (
  select province_code, organisation_id, org_path, frame_id from figure_entry
    where frame_id is not null and indicator in ('turnout', 'registered-voters')
  union
  select province_code, organisation_id, org_path, frame_id from polling_event where kind in ('opened', 'closed')
) a join frame f on f.id = a.frame_id
