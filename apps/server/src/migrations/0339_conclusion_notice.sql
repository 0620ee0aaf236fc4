-- Place, signer and further addressees of an issued notice, as they were printed.
alter table conclusion add column notice jsonb
