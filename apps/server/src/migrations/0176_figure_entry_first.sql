-- A figure begins once.
create unique index figure_entry_first on figure_entry (province_code, organisation_id, indicator, period, frame_id)
  nulls not distinct where replaces is null
