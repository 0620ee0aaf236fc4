create index ledger_approval_waiting on ledger_approval (frame_id, seq) where settled_at is null
