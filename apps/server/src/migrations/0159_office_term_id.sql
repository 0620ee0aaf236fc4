create index office_term_id on office_term (id)
