create index document_path on document (org_path, day)
