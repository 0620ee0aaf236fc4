-- Whose day is rehearsed: the desk of the rehearsal opens there. Null for an evening, which is of the whole frame.
alter table rehearsal add column organisation_id uuid;
