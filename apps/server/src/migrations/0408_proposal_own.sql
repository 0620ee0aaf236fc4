-- Who is to answer, everybody who proposed it, and those above them.
create policy proposal_own on proposal using (seen_from && nullif(current_setting('baucu.reach', true), '')::text[])
