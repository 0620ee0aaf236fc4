-- What is played: the evening of the count, or the whole of election day.
alter table rehearsal add column kind text not null default 'evening' check (kind in ('evening', 'day'))
