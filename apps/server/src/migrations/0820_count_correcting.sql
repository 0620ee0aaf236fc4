-- Minutes that were accepted once and are being corrected.
alter table count_sheet add column correcting boolean not null default false
