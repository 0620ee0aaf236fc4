-- An office gives a number to an outgoing document once a year.
create unique index document_number on document (organisation_id, extract(year from day), number_key) where direction = 'out'
