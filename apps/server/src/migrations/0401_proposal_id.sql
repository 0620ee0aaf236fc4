create unique index proposal_id on proposal (id)
