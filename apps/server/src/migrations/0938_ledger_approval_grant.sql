-- What stays is never changed: only when a key or an approval came into the log is written later.
do $$
begin
  create index ledger_approver_waiting on ledger_approver (frame_id) where entered_at is null;
  create index ledger_approver_path on ledger_approver (frame_id, org_path);
  grant select, insert, update (entered_at) on ledger_approver to baucu_app;
  grant select, insert, update (index, settled_at) on ledger_approval to baucu_app;
end
$$
