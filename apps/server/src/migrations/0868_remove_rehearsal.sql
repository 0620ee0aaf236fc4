-- As before; what was not folded into its sums goes with the frame.
create or replace function remove_rehearsal(gone text) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform from frame where id = gone and rehearsal for update;
  if not found then
    return false;
  end if;
  delete from rehearsal_plan where frame_id = gone;
  delete from minutes where frame_id = gone;
  delete from totals_added where frame_id = gone;
  delete from constituency_totals where frame_id = gone;
  delete from polling_area where frame_id = gone;
  delete from candidate where frame_id = gone;
  delete from constituency where frame_id = gone;
  -- Entries of figures name the ones they replace: all of them go at once.
  delete from figure_entry where frame_id = gone;
  delete from rehearsal where frame_id = gone;
  delete from frame where id = gone;
  return true;
end
$$
