create index proposal_merged on proposal (merged_into) where merged_into is not null
