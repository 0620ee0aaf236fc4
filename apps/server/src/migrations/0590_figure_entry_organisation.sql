-- The figures of one organisation, which every new entry is held against.
create index figure_entry_organisation on figure_entry (organisation_id, indicator, period)
