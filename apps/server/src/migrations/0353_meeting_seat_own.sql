-- Who is invited and who invites.
create policy meeting_seat_own on meeting_seat
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or convenor_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
