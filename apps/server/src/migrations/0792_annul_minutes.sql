-- The application may add minutes but neither change nor delete them. Those of areas that a decision annulled leave the count by
-- this alone: it runs with the owner's rights, asks for the decision and areas it names, and keeps what it takes.
create function annul_minutes(province char(2), poll uuid, of_areas text[]) returns table (area text, figures int[])
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  return query
    with decided as (
      select p.province_code, p.id, p.unit_path, p.frame_id, c.ordinal, p.areas
      from second_poll p
        join constituency c on c.province_code = p.province_code and c.frame_id = p.frame_id and c.id = p.constituency_id
      where p.province_code = province and p.id = poll and p.kind in ('annulled-area', 'annulled-constituency')
    ), gone as (
      delete from minutes m using decided d
      where m.province_code = d.province_code and m.frame_id = d.frame_id and m.constituency = d.ordinal
        and m.area_id = any (of_areas)
        and m.area_id in (select each ->> 'id' from jsonb_array_elements(d.areas) as each)
      returning m.*, d.id as poll_id, d.unit_path
    ), kept as (
      insert into annulled_minutes (province_code, id, poll_id, unit_path, frame_id, constituency, area_id, figures, received,
        exchanged, unused, by_count, source, received_at)
      select g.province_code, g.id, g.poll_id, g.unit_path, g.frame_id, g.constituency, g.area_id, g.figures, g.received,
        g.exchanged, g.unused, g.by_count, g.source, g.received_at
      from gone g
      returning area_id, annulled_minutes.figures as packed
    )
    select k.area_id, figures_of(k.packed) from kept k;
end
$$
