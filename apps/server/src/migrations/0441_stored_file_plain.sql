-- Scans are compressed already: trying again only costs time.
alter table stored_file alter column content set storage external
