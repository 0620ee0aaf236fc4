import type { Transaction } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { always } from './tables.ts'

/**
 * Looks whether one of the touched organisations now has a code that another one directly below the same parent has on
 * some day, too. Called after writing; a refusal undoes it.
 */
export async function refuseTakenCode(
  { client }: Pick<Transaction, 'client'>,
  touched: readonly string[],
  field: string,
): Promise<Refused | undefined> {
  const { rows } = await client.query<{ code: string; name: string }>(
    `with level as (
       select distinct parent_id from organisation where id = any ($1)
     ), named as (
       select o.id, o.parent_id, n.code, n.name, greatest(n.valid_from, coalesce(o.valid_from, '${always}')) as begins,
         least(coalesce(lead(n.valid_from) over (partition by o.id order by n.valid_from), 'infinity'), coalesce(o.valid_to, 'infinity')) as ends
       from organisation o join organisation_name n on n.organisation_id = o.id
       where o.parent_id in (select parent_id from level)
         or (o.parent_id is null and exists (select from level where parent_id is null))
     )
     select mine.code, other.name
     from named mine join named other on other.code = mine.code and other.id <> mine.id
       and other.parent_id is not distinct from mine.parent_id and other.begins < mine.ends and mine.begins < other.ends
     where mine.id = any ($1) and mine.begins < mine.ends and other.begins < other.ends
     order by mine.code limit 1`,
    [touched],
  )
  const [taken] = rows
  return taken && new Refused(409, 'code-taken', taken, [field])
}
