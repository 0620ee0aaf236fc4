import type { endOffice, holdOffice, OutputOf } from '@baucu/contract'
import { fold } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { placeOfOffice } from './place.ts'
import { type OfficeRow, readOffices } from './read-persons.ts'
import { refuseTerm, type Term, titleKey } from './term.ts'

type Hold = z.output<typeof holdOffice.input>

/** Records an office, or corrects one recorded before. */
export async function hold(context: CommandContext, input: Hold): Promise<OutputOf<typeof holdOffice> | Refused> {
  const { client, now, place, record } = context
  const { organisation, person, office: id, title, order } = input
  const term = { from: input.from ?? null, to: input.to ?? null }
  const touched = await touch(context, person)
  if (!touched) return new Refused(404, 'not-found', {}, ['input.person'])
  const offices = await readOffices(context, [person], today(now))
  const known = offices.find((each) => each.id === id)
  if (known ? known.organisation.id !== organisation : await placeOfOffice(context, id)) {
    return new Refused(409, 'office-exists', {}, ['input.office'])
  }
  if (known && input.version === undefined) return new Refused(409, 'office-exists', {}, ['input.office'])
  if (input.version !== undefined && input.version !== touched.version - 1) {
    return new Refused(409, 'changed-meanwhile', { version: touched.version - 1 })
  }
  const others = offices.filter(
    (each) => each.id !== id && each.organisation.id === organisation && each.key === titleKey(title),
  )
  const refused = refuseTerm(term, await lifeOf(context, organisation), others)
  if (refused) return refused
  const values = [id, title, titleKey(title), fold(title), order, term.from, term.to]
  await (known
    ? client.query(
        `update office_term set title = $2, title_key = $3, search = $4, display_order = $5, valid_from = $6, valid_to = $7
         where id = $1`,
        values,
      )
    : client.query(
        `insert into office_term (id, title, title_key, search, display_order, valid_from, valid_to, province_code, person_province,
           person_id, organisation_id, org_path, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [...values, place?.province ?? noProvince, touched.province, person, organisation, place?.path, now],
      ))
  record({
    subject: `office/${id}`,
    before: known ? told(known) : null,
    after: { person, organisation, title, order, ...term },
  })
  return { office: id, version: touched.version }
}

type End = z.output<typeof endOffice.input>

/** Ends an office on a day, or moves the day on which it ended. */
export async function end(
  context: CommandContext,
  { office: id, version, to, reason }: End,
): Promise<OutputOf<typeof endOffice> | Refused> {
  const { client, now, record, unchanged } = context
  const { rows } = await client.query<{ person: string; version: number }>(
    'select t.person_id as person, p.version from office_term t, persons_seen(array[t.person_id]) p where t.id = $1',
    [id],
  )
  const [holder] = rows
  if (!holder) return notFound()
  const offices = await readOffices(context, [holder.person], today(now))
  const known = offices.find((each) => each.id === id)
  if (!known) return notFound()
  if (version !== holder.version) return new Refused(409, 'changed-meanwhile', { version: holder.version })
  if (known.to === to) {
    unchanged()
    return { office: id, version: holder.version }
  }
  const others = offices.filter(
    (each) => each.id !== id && each.organisation.id === known.organisation.id && each.key === known.key,
  )
  const refused = refuseTerm({ from: known.from, to }, await lifeOf(context, known.organisation.id), others)
  if (refused) return refused
  const touched = await touch(context, holder.person)
  if (!touched) return notFound()
  if (touched.version !== version + 1) return new Refused(409, 'changed-meanwhile', { version: touched.version - 1 })
  await client.query('update office_term set valid_to = $2 where id = $1', [id, to])
  record({ subject: `office/${id}`, before: told(known), after: { ...told(known), to }, reason })
  return { office: id, version: touched.version }
}

/** What the log keeps of an office. */
const told = ({ person, organisation, title, order, from, to }: OfficeRow) => ({
  person,
  organisation: organisation.id,
  title,
  order,
  from,
  to,
})

/** Of two changes of one person at once, the second sees the first. */
async function touch(
  { client }: CommandContext,
  person: string,
): Promise<Readonly<{ province: string; version: number }> | undefined> {
  const { rows } = await client.query<{ province: string; version: number }>(
    'select province, version from touch_person($1)',
    [person],
  )
  return rows[0]
}

async function lifeOf({ client }: CommandContext, organisation: string): Promise<Term> {
  const { rows } = await client.query<Term>(
    'select valid_from as "from", valid_to as "to" from organisation where id = $1',
    [organisation],
  )
  return rows[0] ?? { from: null, to: null }
}
