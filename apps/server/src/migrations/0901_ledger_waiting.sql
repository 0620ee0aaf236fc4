-- What was accepted or withdrawn and has no leaf yet, in the order it was done: written in the transaction that does it, taken away
-- when its leaf is written. Nobody who accepts waits for a signature, and an office that lost its keys still counts.
create table ledger_waiting (
  province_code char(2) not null,
  seq bigint generated always as identity,
  frame_id text not null references frame on delete cascade,
  contest text not null,
  area text not null,
  -- Of minutes, as docs/formats/leaves.md has them; null = they count no more.
  figures jsonb,
  reason text not null check (reason in ('typing', 'paper', 'decision', 'second-poll', 'correction', 'annulled')),
  noted_at timestamptz not null,
  primary key (frame_id, seq)
)
