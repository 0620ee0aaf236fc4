-- A box that is drawn twice is opened twice: which of its draws it is, from 1.
alter table recount_entry
  add column visit int not null default 1 check (visit >= 1),
  drop constraint recount_entry_pkey,
  add primary key (province_code, audit_id, area_id, visit, version)
