-- The field of a report that a task asks about: its round and period, the unit that told it (none: all of them together).
alter table task
  add column report_round_id uuid,
  add column report_period text,
  add column report_unit_id uuid,
  add column report_field text
