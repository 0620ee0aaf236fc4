-- The sums as they are at the moment of whoever asks: those that are kept, and what was not folded into them yet. One statement
-- sees either a row that was added or the sum it was folded into, never both and never neither.
create view constituency_totals_now with (security_invoker = true) as
select t.province_code, t.frame_id, t.constituency, t.expected, t.reported + coalesce(a.reported, 0) as reported, t.rejected,
  case when a.figures is null then t.figures
    else (select array_agg(kept + added order by place) from unnest(t.figures, a.figures) with ordinality as f (kept, added, place))
  end as figures,
  greatest(t.updated_at, a.at) as updated_at, t.signed
from constituency_totals as t
  left join (
    select province_code, frame_id, constituency, max(reported)::int as reported, max(at) as at, array_agg(value order by place) as figures
    from (
      select province_code, frame_id, constituency, place, sum(reported) as reported, max(at) as at, sum(value)::bigint as value
      from totals_added, unnest(figures) with ordinality as f (value, place)
      group by province_code, frame_id, constituency, place) as by_place
    group by province_code, frame_id, constituency) as a
  on a.province_code = t.province_code and a.frame_id = t.frame_id and a.constituency = t.constituency
