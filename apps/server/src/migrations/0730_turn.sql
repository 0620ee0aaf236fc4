-- Counts changes of what must not be decided by two at once ("waits of one issuer", "the roster of an office"): both touch one
-- row, and the database runs the later one again, so that it sees the first. A lock alone would let it go on with what it
-- had read before.
create table turn (
  what text not null,
  id uuid not null,
  turns bigint not null,
  primary key (what, id)
)
