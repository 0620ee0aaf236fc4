import type { createOrganisation, OutputOf } from '@baucu/contract'
import { fold } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { segmentOf } from './path.ts'
import { always } from './tables.ts'

type Input = z.output<typeof createOrganisation.input>

/** Adds an organisation under another, or at the top. Its code is its own among those that exist beside it. */
export async function create(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof createOrganisation> | Refused> {
  const { client, now, place } = context
  const { organisation: id, parent, code, name, kind, tags } = input
  const from = input.from ?? null
  const province = place ? place.province : (input.province ?? null)
  const path = `${place?.path ?? ''}${segmentOf(id)}`
  const refused = await refuse(context, input)
  if (refused) return refused
  await client.query(
    `insert into organisation (id, parent_id, province_code, path, kind, valid_from, version, created_at)
     values ($1, $2, $3, $4, $5, $6, 1, $7)`,
    [id, parent, province ?? input.province ?? null, path, kind, from, now],
  )
  const shortName = input.shortName ?? null
  await client.query(
    `insert into organisation_name (organisation_id, path, valid_from, code, name, short_name, tags, search)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, path, from ?? always, code, name, shortName, tags, fold(`${name} ${shortName ?? ''} ${code}`)],
  )
  context.record({
    subject: `organisation/${id}`,
    before: null,
    after: { parent, code, name, shortName, kind, tags, from },
    place: { organisation: id, path, province },
  })
  return { organisation: id, version: 1 }
}

async function refuse({ client }: CommandContext, { organisation, parent, code, from }: Input) {
  const { rows } = await client.query<{ same: boolean; closed: string | null; taken: boolean }>(
    `select exists (select from organisation where id = $1) as same,
       (select valid_to::text from organisation where id = $2 and valid_to <= coalesce($4::date, current_date)) as closed,
       exists (select from organisation o join organisation_name n on n.organisation_id = o.id
         where o.parent_id is not distinct from $2 and o.valid_to is null and n.code = $3
           and n.valid_from = (select max(valid_from) from organisation_name l where l.organisation_id = o.id)) as taken`,
    [organisation, parent, code, from ?? null],
  )
  const [found] = rows
  if (found?.same) return new Refused(409, 'organisation-exists', {}, ['input.organisation'])
  if (found?.closed) return new Refused(409, 'parent-closed', { on: found.closed }, ['input.parent'])
  if (found?.taken) return new Refused(409, 'code-taken', { code }, ['input.code'])
  return undefined
}
