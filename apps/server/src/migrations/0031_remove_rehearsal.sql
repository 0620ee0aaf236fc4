-- The application may add minutes but neither change nor delete them. A rehearsal may go as a whole, and only a
-- rehearsal: this runs with the owner's rights and asks for nothing but the name of the frame.
create function remove_rehearsal(gone text) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform from frame where id = gone and rehearsal for update;
  if not found then
    return false;
  end if;
  delete from rehearsal_plan where frame_id = gone;
  delete from minutes where frame_id = gone;
  delete from constituency_totals where frame_id = gone;
  delete from polling_area where frame_id = gone;
  delete from candidate where frame_id = gone;
  delete from constituency where frame_id = gone;
  delete from rehearsal where frame_id = gone;
  delete from frame where id = gone;
  return true;
end
$$
