create policy proposal_content_own on proposal_content
  using (seen_from && nullif(current_setting('baucu.reach', true), '')::text[]
    and (not restricted
      or addressee_path = any (nullif(current_setting('baucu.of', true), '')::text[])
      or proposer_paths && nullif(current_setting('baucu.of', true), '')::text[]
      or '*' = any (nullif(current_setting('baucu.of', true), '')::text[])))
