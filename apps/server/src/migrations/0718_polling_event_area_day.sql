create trigger polling_event_area_day after insert on polling_event for each row
  when (new.kind in ('opened', 'closed')) execute function note_area_event()
