-- A result as a figure, in the unit of its target. Never changed: a correction is an entry that replaces another, with its reason.
alter table scheme_contribution add column amount numeric(18, 4), add column replaces uuid, add column reason text,
  add check (amount is null or target_id is not null), add check ((replaces is null) = (reason is null))
