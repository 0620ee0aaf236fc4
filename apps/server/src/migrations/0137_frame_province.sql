-- A frame of one province only (a by-election, a rehearsal of its own); null = the whole country.
alter table frame add column province_code char(2)
