create trigger figure_entry_area_day after insert on figure_entry for each row
  when (new.frame_id is not null and new.indicator in ('turnout', 'registered-voters'))
  execute function note_area_figure()
