-- A step of an audit (docs/formats/audits.md) that has no leaf yet: written in the transaction that does it, taken away when its leaf is
-- written. The commit is entered after everything that waits, so that it stands on the log that is sampled.
create table ledger_audit (
  province_code char(2) not null,
  seq bigint generated always as identity,
  frame_id text not null references frame on delete cascade,
  audit_id uuid not null,
  contest text not null,
  step text not null check (step in ('audit-commit', 'audit-seed', 'audit-result')),
  -- The members of its leaf that the log does not give.
  said jsonb not null,
  noted_at timestamptz not null,
  primary key (frame_id, seq)
)
