import { forgetValues } from '../../kernel/audit.ts'
import type { Transaction } from '../../kernel/database.ts'
import type { Held, PersonalHolding } from '../../kernel/personal.ts'

type Client = Pick<Transaction, 'client'>

/** Name, contact and offices of a person: their time begins when the last office ends. */
export const personHoldings: readonly PersonalHolding[] = [
  {
    field: 'person-contact',
    held: (context) => heldOf(context, 'phone is not null or email is not null'),
    erase: async (context, upTo) => {
      const ids = await pastDate(context, 'phone is not null or email is not null', upTo)
      await context.client.query(
        'update person set phone = null, email = null, version = version + 1 where id = any ($1)',
        [ids],
      )
      await forgetValues(
        context,
        ids.map((id) => `person/${id}`),
      )
      return ids.length
    },
  },
  {
    field: 'person-name',
    held: (context) => heldOf(context, 'true'),
    erase: async (context, upTo) => {
      const { client } = context
      const ids = await pastDate(context, 'true', upTo)
      await client.query(
        `update person set full_name = '', honorific = null, phone = null, email = null, search = '', sort_key = '',
           version = version + 1, erased_at = now() where id = any ($1)`,
        [ids],
      )
      await forgetValues(
        context,
        ids.map((id) => `person/${id}`),
      )
      return ids.length
    },
  },
  {
    field: 'person-offices',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min(day) filter (where day < 'infinity') as since
         from (select person_last_day(person_id) as day from office_term) each`,
      )
      return rows[0] ?? nothing
    },
    erase: async (context, upTo) => {
      const { client } = context
      const { rows } = await client.query<{ id: string }>(
        'delete from office_term where person_last_day(person_id) <= $1 returning id',
        [upTo],
      )
      await forgetValues(
        context,
        rows.map((row) => `office/${row.id}`),
      )
      return rows.length
    },
  },
]

const nothing: Held = { held: 0, since: null }

/** `which`: a condition of ours, never anything from outside. */
async function heldOf({ client }: Client, which: string): Promise<Held> {
  const { rows } = await client.query<Held>(
    `select count(*) as held, min(day) filter (where day < 'infinity') as since
     from (select person_last_day(id) as day from person where erased_at is null and (${which})) each`,
  )
  return rows[0] ?? nothing
}

async function pastDate({ client }: Client, which: string, upTo: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from person where erased_at is null and (${which}) and person_last_day(id) <= $1`,
    [upTo],
  )
  return rows.map((row) => row.id)
}
