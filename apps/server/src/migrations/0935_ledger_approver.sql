-- Keys that approve what stands in a log: of a polling area's device, of a person's passkey. Public halves only; the private ones never
-- leave the device. `entered_at` is set when the key has its leaf. `contests` or `areas` null = all. `session_id`: whose device it was,
-- so that one reported as lost gets no second key.
create table ledger_approver (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  id text not null check (id ~ '^[0-9a-f]{16}$'),
  role text not null check (role in ('area-device', 'person')),
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  unit text not null,
  alg text not null check (alg in ('Ed25519', 'ES256')),
  public_key bytea not null,
  contests text[],
  areas text[],
  origins text[],
  rp text,
  account_id uuid,
  session_id text,
  asked_at timestamptz not null,
  entered_at timestamptz,
  primary key (frame_id, id),
  check ((rp is null) = (origins is null))
)
