-- The bytes of one of them.
create function invited_file(seat uuid, material uuid) returns table (type text, content bytea)
  language sql stable security definer
begin atomic
  select f.type, f.content from meeting_seat s join meeting_material m on m.meeting_id = s.meeting_id
    join stored_file f on f.province_code = m.province_code and f.id = m.file_id
  where s.id = seat and m.id = material and m.removed_at is null;
end
