-- A voucher, never changed but for the membership it pays for: that goes with the office of the person, or at its own date.
create table budget_voucher (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  number text not null,
  day date not null,
  item text not null,
  payee text not null,
  amount bigint not null check (amount >= 0),
  norm_id uuid,
  office_id uuid,
  replaces uuid,
  reason text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
