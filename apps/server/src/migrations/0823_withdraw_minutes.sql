-- The application may add minutes but neither change nor delete them. Those of one sheet may leave the sums, and only while the
-- sheet stands as accepted: they are kept as they were, and their figures are answered. Nothing = there were none.
create function withdraw_minutes(of_frame text, of_constituency int, of_area text, instant timestamptz) returns bytea
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
  update constituency_totals as totals set
    reported = totals.reported - 1,
    figures = (select array_agg(old - less order by at)
      from unnest(totals.figures, figures_of(gone.figures)) with ordinality as f (old, less, at)),
    updated_at = instant
  where totals.frame_id = of_frame and totals.constituency = of_constituency;
  return gone.figures;
end
$$
