create unique index proposal_number on proposal (addressee_id, year, number)
