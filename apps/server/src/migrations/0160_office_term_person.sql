create index office_term_person on office_term (person_id)
