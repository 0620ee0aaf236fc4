-- Rows that no link holds yet: a sequencer takes them in batches, so that no writer waits for the chain.
create table audit_waiting (
  province_code char(2) not null,
  entry_id uuid not null,
  primary key (province_code, entry_id)
)
