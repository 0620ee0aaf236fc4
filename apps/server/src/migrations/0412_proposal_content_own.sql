create policy proposal_content_own on proposal_content
  using ((addressee_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
      or exists (select from unnest(proposer_paths) at (path) where path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])))
    and (not restricted
      or addressee_path = any (nullif(current_setting('baucu.of', true), '')::text[])
      or proposer_paths && nullif(current_setting('baucu.of', true), '')::text[]
      or '*' = any (nullif(current_setting('baucu.of', true), '')::text[])))
