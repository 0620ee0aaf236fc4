-- Packed figures as numbers, for people and for tests: select figures_of(figures) from minutes.
create function figures_of(packed bytea) returns int[] language sql immutable strict parallel safe
return (
  select coalesce(array_agg(('x' || encode(substring(packed from 4 * at + 1 for 4), 'hex'))::bit(32)::int order by at), '{}')
  from generate_series(0, length(packed) / 4 - 1) as at
)
