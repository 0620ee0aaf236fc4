-- Where a figure is, by its id alone: every new entry asks whether its id is taken.
create index figure_entry_id on figure_entry (id)
