-- Who chairs, presents and concludes, in order: ids of persons and of the offices they act in.
alter table meeting add column people jsonb not null default '[]'
