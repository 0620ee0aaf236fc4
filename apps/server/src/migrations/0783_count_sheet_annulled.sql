-- A sheet whose minutes were annulled stays as the Board accepted it, and nothing further is done with it.
alter table count_sheet
  drop constraint count_sheet_upward_check,
  add constraint count_sheet_upward_check check (upward in ('no', 'sent', 'accepted', 'annulled'))
