-- As before; what leaves the sums is a row of its own.
create or replace function withdraw_minutes(of_frame text, of_constituency int, of_area text, instant timestamptz) returns bytea
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  gone minutes;
begin
  perform from count_sheet where frame_id = of_frame and constituency = of_constituency and area_id = of_area::uuid
    and upward = 'accepted';
  if not found then
    return null;
  end if;
  delete from minutes where frame_id = of_frame and constituency = of_constituency and area_id = of_area returning * into gone;
  if not found then
    return null;
  end if;
  insert into withdrawn_minutes (province_code, id, frame_id, constituency, area_id, figures, received, exchanged, unused, by_count,
      source, received_at, withdrawn_at)
    values (gone.province_code, gone.id, gone.frame_id, gone.constituency, gone.area_id, gone.figures, gone.received,
      gone.exchanged, gone.unused, gone.by_count, gone.source, gone.received_at, instant);
  insert into totals_added (province_code, frame_id, constituency, reported, figures, at)
    values (gone.province_code, of_frame, of_constituency, -1,
      (select array_agg(-value order by place) from unnest(figures_of(gone.figures)) with ordinality as f (value, place)), instant);
  return gone.figures;
end
$$
