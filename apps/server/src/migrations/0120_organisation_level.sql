-- Touched by every change of what stands directly below one organisation (the zero id: the tops of trees), so that of
-- two changes that decide about the same neighbours at once, one is run again and sees the other.
create table organisation_level (
  parent_id uuid primary key,
  revision bigint not null
)
