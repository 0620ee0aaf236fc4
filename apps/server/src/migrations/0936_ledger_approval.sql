-- Approvals that were handed in, each as it was signed: the body, and the signature of the device or of the passkey over it. `settled_at`
-- is set when its leaf is written (`index` has its place), or when what it approves no longer stood by then (`index` stays null).
create table ledger_approval (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  seq bigint generated always as identity,
  leaf bytea not null check (length(leaf) = 32),
  contest text not null,
  area text,
  key text not null,
  body text not null,
  signature bytea not null,
  authenticator_data bytea,
  client_data bytea,
  given_at timestamptz not null,
  index bigint,
  settled_at timestamptz,
  primary key (frame_id, leaf, key),
  foreign key (frame_id, key) references ledger_approver (frame_id, id) on delete cascade,
  check ((authenticator_data is null) = (client_data is null))
)
