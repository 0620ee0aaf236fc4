-- Goes into the hash of the values and is erased with them, so that nobody can try guesses against a hash that stays.
-- Null: written before there were salts.
alter table audit_value add column salt text
