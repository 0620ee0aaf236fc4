-- What the receiver of a delivery counted, an entry each time; the newest stands.
create table delivery_receipt (
  province_code char(2) not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text collate "C" not null,
  day date not null,
  lines jsonb not null,
  difference text not null,
  correction text not null,
  account_id uuid,
  device_at timestamptz,
  received_at timestamptz not null,
  primary key (province_code, id)
)
