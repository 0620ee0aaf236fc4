-- What an office pays, by its own resolution; it holds for everything below it. An entry that is never changed: one that
-- corrects it names it, and one with an amount of 0 takes it back. Without a source it is not confirmed.
create table budget_norm (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  item text not null,
  title text not null,
  unit text not null,
  amount bigint not null check (amount >= 0),
  organ text,
  post text,
  source text,
  source_on date,
  valid_from date,
  valid_to date,
  replaces uuid,
  reason text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
