-- Money given to an organisation for an item, by a decision; from itself = from the budget outside. An entry that is never
-- changed, as a norm. `org_path` is that of the receiver, so that both sides see it.
create table budget_allocation (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  from_id uuid not null references organisation,
  to_id uuid not null references organisation,
  org_path text collate "C" not null,
  item text not null,
  amount bigint not null check (amount >= 0),
  decision text not null,
  decided_on date not null,
  replaces uuid,
  reason text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
