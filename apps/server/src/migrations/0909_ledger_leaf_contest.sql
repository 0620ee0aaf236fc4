create index ledger_leaf_contest on ledger_leaf (frame_id, contest, index)
