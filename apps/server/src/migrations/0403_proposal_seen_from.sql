create index proposal_seen_from on proposal using gin (seen_from)
