create unique index document_id on document (id)
