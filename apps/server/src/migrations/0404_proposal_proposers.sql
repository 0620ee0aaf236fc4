create index proposal_proposers on proposal using gin (proposer_ids)
