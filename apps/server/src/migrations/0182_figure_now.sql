-- The current entry of every figure: the one that no other replaces.
create view figure_now with (security_invoker = true) as
  select f.* from figure_entry f
  where not exists (select from figure_entry l where l.province_code = f.province_code and l.replaces = f.id)
