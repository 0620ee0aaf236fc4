-- Folds what was added into the sums, and answers how many rows that were. One at a time; who comes meanwhile leaves it to the
-- other. A row that is being added stays for the next time.
create function fold_totals() returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  folded int;
begin
  if not pg_try_advisory_xact_lock(4180005) then
    return 0;
  end if;
  with gone as (
    delete from totals_added as a using constituency_totals as t
    where t.province_code = a.province_code and t.frame_id = a.frame_id and t.constituency = a.constituency
    returning a.*
  ), by_place as (
    select province_code, frame_id, constituency, place, sum(reported) as reported, max(at) as at, sum(value)::bigint as value
    from gone, unnest(figures) with ordinality as f (value, place)
    group by province_code, frame_id, constituency, place
  ), added as (
    select province_code, frame_id, constituency, max(reported)::int as reported, max(at) as at, array_agg(value order by place) as figures
    from by_place group by province_code, frame_id, constituency
  ), kept as (
    update constituency_totals as t set
      reported = t.reported + added.reported,
      figures = (select array_agg(old + new order by place)
        from unnest(t.figures, added.figures) with ordinality as f (old, new, place)),
      updated_at = greatest(t.updated_at, added.at)
    from added
    where t.province_code = added.province_code and t.frame_id = added.frame_id and t.constituency = added.constituency
  )
  select count(*) into folded from gone;
  return folded;
end
$$
