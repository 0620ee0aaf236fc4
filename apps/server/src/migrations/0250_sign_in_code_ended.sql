-- When a code was ended by hand: the slip was lost, or somebody else does the work.
alter table sign_in_code add column ended_at timestamptz
