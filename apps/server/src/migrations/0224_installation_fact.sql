-- What is true of this installation once and for all: 'owner' = the first owner was set up; 'sample' = made by the
-- generator of the sample province, so that anybody may enter as one of its personas.
create table installation_fact (
  name text primary key check (name in ('owner', 'sample')),
  at timestamptz not null
)
