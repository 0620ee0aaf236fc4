create index person_id on person (id)
