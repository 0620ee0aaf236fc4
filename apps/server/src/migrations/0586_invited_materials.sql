-- What is read at the meeting of a seat, for whoever is invited.
create function invited_materials(seat uuid)
  returns table (id uuid, item uuid, title text, type text, bytes integer, added_at timestamptz, file uuid)
  language sql stable security definer
begin atomic
  select m.id, m.item_id, m.title, f.type, f.bytes, m.added_at, m.file_id
  from meeting_seat s join meeting_material m on m.meeting_id = s.meeting_id
    join stored_file f on f.province_code = m.province_code and f.id = m.file_id
  where s.id = seat and m.removed_at is null order by m.added_at, m.id;
end
