-- A paper without a contest is that of the whole area: the inventory of its ballots.
alter table sheet_paper alter column constituency drop not null
