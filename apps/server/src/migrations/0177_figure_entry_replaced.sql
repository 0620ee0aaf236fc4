-- And an entry is replaced once: of two corrections at the same moment the second sees the first.
create unique index figure_entry_replaced on figure_entry (province_code, replaces) where replaces is not null
