-- What was paid for memberships of persons whom the caller sees, also elsewhere: it counts against what is payable.
create function budget_paid_for(wanted uuid[], election text)
  returns table (office uuid, norm uuid, item text, path text, amount bigint)
  language sql stable security definer
begin atomic
  select v.office_id, v.norm_id, v.item, v.org_path, sum(v.amount)::bigint
  from budget_voucher v
    join office_term t on t.province_code = v.province_code and t.id = v.office_id
    join persons_seen(wanted) p on p.id = t.person_id
  where v.frame_id = election and not exists (select from budget_voucher later where later.replaces = v.id)
  group by v.office_id, v.norm_id, v.item, v.org_path;
end
