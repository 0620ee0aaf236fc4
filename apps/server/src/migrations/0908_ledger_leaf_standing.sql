create index ledger_leaf_standing on ledger_leaf (frame_id, subject, index desc)
