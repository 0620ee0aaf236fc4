-- Whose command it was: somebody else's id is not answered with his result.
alter table command add column account_id uuid
