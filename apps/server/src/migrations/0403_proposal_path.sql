create index proposal_path on proposal (addressee_path, reply_due)
