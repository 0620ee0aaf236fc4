-- The agenda of the meeting of a seat: who is invited sees it, though not the meeting itself.
create function invited_agenda(seat uuid) returns jsonb
  language sql stable security definer
begin atomic
  select m.agenda from meeting_seat s join meeting m on m.id = s.meeting_id where s.id = seat;
end
