-- Who is to answer, and everybody who proposed it.
create policy proposal_own on proposal
  using (addressee_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or exists (select from unnest(proposer_paths) at (path) where path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])))
