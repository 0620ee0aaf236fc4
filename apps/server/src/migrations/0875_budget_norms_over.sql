-- The norms of an election at places, above them, which the asker may not see himself, and below them. Nobody is named.
create function budget_norms_over(election text, wanted text[])
  returns table (id uuid, organisation uuid, path text, item text, title text, unit text, amount bigint, organ text, post text,
    source text, source_on date, valid_from date, valid_to date, reason text)
  language sql stable security definer
begin atomic
  select n.id, n.organisation_id, n.org_path, n.item, n.title, n.unit, n.amount, n.organ, n.post, n.source, n.source_on,
    n.valid_from, n.valid_to, n.reason
  from budget_norm n
  where n.frame_id = election and n.amount > 0
    and exists (select from unnest(wanted) each where each ^@ n.org_path or n.org_path ^@ each)
    and not exists (select from budget_norm later where later.replaces = n.id)
  order by n.item, n.org_path, n.organ, n.post, n.received_at, n.id;
end
