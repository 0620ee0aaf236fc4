import { always } from './tables.ts'

/** Joins `n`, the name of the organisation `o` on the day that is the first value; what began later has its first name. */
export const nameOn = `cross join lateral (select * from organisation_name n where n.organisation_id = o.id
  and n.valid_from <= greatest($1::date, coalesce(o.valid_from, '${always}')) order by n.valid_from desc limit 1) n`
