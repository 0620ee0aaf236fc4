-- What the product itself counted of the numbers of a report when it was sent, by field: the source, the number, the time. It
-- stands beside what was told, and is never changed by it.
alter table report add column counted jsonb not null default '{}'
