-- What time it is in a rehearsal; a real election has the time of the world.
alter table frame add column clock timestamptz
