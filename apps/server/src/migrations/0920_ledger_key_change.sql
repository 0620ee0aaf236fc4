-- Changes of the office key of a log that were asked for. The keeper of the logs makes their leaves, signed by the root key, before
-- anything else that waits: whoever asks holds no key. `rotate`: the next key takes the place of the present one; `revoke`: `key` signs
-- nothing any more.
create table ledger_key_change (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  what text not null check (what in ('rotate', 'revoke')),
  key text,
  reason text not null check (reason in ('replaced', 'lost', 'ended')),
  asked_at timestamptz not null,
  asked_by uuid,
  primary key (province_code, id),
  check ((key is null) = (what = 'rotate'))
)
