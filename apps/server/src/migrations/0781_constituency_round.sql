-- Which poll of the constituency is counted in this frame: the law judges the turnout of each differently.
alter table constituency add column round text not null default 'first' check (round in ('first', 'rerun', 'additional'))
