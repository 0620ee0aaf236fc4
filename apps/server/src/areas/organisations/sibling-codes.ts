import type { Transaction } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { always } from './tables.ts'

/** A code that two organisations directly below one parent have on some day: one that was touched, and another. */
export type TakenCode = Readonly<{ organisation: string; code: string; name: string }>

/** Looks, after writing, whether one of the touched organisations has a code that one beside it has on some day, too. */
export async function findTakenCode(
  { client }: Pick<Transaction, 'client'>,
  touched: readonly string[],
): Promise<TakenCode | undefined> {
  const { rows } = await client.query<TakenCode>(
    `with level as (
       select distinct parent_id from organisation where id = any ($1)
     ), named as (
       select o.id, o.parent_id, n.code, n.name, greatest(n.valid_from, coalesce(o.valid_from, '${always}')) as begins,
         least(coalesce(lead(n.valid_from) over (partition by o.id order by n.valid_from), 'infinity'), coalesce(o.valid_to, 'infinity')) as ends
       from organisation o join organisation_name n on n.organisation_id = o.id
       where o.parent_id in (select parent_id from level)
         or (o.parent_id is null and exists (select from level where parent_id is null))
     )
     select mine.id as organisation, mine.code, other.name
     from named mine join named other on other.code = mine.code and other.id <> mine.id
       and other.parent_id is not distinct from mine.parent_id and other.begins < mine.ends and mine.begins < other.ends
     where mine.id = any ($1) and mine.begins < mine.ends and other.begins < other.ends
     order by mine.code limit 1`,
    [touched],
  )
  return rows[0]
}

/** The same as a refusal, which undoes what was written. */
export async function refuseTakenCode(
  transaction: Pick<Transaction, 'client'>,
  touched: readonly string[],
  field: string,
): Promise<Refused | undefined> {
  const taken = await findTakenCode(transaction, touched)
  return taken && new Refused(409, 'code-taken', { code: taken.code, name: taken.name }, [field])
}
