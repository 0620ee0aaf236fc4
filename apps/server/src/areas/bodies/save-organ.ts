import type { OutputOf, saveOrgan } from '@baucu/contract'
import { explain, kindOf, type Organ, type OrganKind, organMissing, organsOf } from '@baucu/law'
import type { z } from 'zod'
import type { Place } from '../../kernel/access.ts'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { createOrganisation, placeOfOrganisation } from '../organisations/index.ts'
import { type OrganRow, readOrgan } from './rows.ts'

type Input = z.output<typeof saveOrgan.input>

/** The kind of organisation an organ is. The National Election Council is none of ours. */
const organisationKinds = {
  council: undefined,
  committee: 'election-committee',
  board: 'election-board',
  team: 'polling-team',
} as const satisfies Record<OrganKind, string | undefined>

/** Sets up an election body for an election, or corrects what was written of it. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveOrgan> | Refused> {
  const { client, now } = context
  const { frame: frameId, organisation: id, organ, serves, decision, decidedOn } = input
  const frame = await readFrame(context.db, frameId)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (!organsOf(frame.edition).includes(organ)) {
    const missing = organMissing(frame.edition, organ)
    return new Refused(422, 'organ-not-here', {}, ['input.organ'], {
      vi: [explain(missing, 'vi')],
      en: [explain(missing, 'en')],
    })
  }
  const there = await organisationOf(context, input)
  if (there instanceof Refused) return there
  const kept = await readOrgan(context, frameId, id)
  if (kept && input.version === undefined) return new Refused(409, 'organ-exists', {}, ['input.organisation'])
  if (input.version !== undefined && input.version !== (kept?.version ?? 0)) {
    return changedMeanwhile(input.version, kept?.version ?? 0)
  }
  const refused = await refuseServed(context, input)
  if (refused) return refused
  const version = (kept?.version ?? 0) + 1
  await client.query(
    `insert into organ (province_code, frame_id, organisation_id, org_path, organ, serves, decision, decided_on, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (province_code, frame_id, organisation_id) do update set organ = excluded.organ, serves = excluded.serves,
       decision = excluded.decision, decided_on = excluded.decided_on, version = excluded.version, changed_at = excluded.changed_at`,
    [there.province ?? noProvince, frameId, id, there.path, organ, serves, decision, decidedOn, version, now],
  )
  context.record({
    subject: `organ/${frameId}/${id}`,
    before: kept ? told(kept) : null,
    after: told(input),
    place: there,
  })
  return { organisation: id, version }
}

const told = ({ organ, serves, decision, decidedOn }: Omit<OrganRow, 'id' | 'version'>) => ({
  ...{ organ, serves, decision, decidedOn },
})

/** Where the organisation of the organ is; it is added when it is not there yet. */
async function organisationOf(context: CommandContext, input: Input): Promise<Place | Refused> {
  const { client, place } = context
  const { organisation: id, organ, named } = input
  const kind = organisationKinds[kindOf(organ)]
  const there = await placeOfOrganisation(context, id)
  if (there) {
    if (!place || !there.path.startsWith(place.path)) return notFound()
    const { rows } = await client.query<{ kind: string }>('select kind from organisation where id = $1', [id])
    return rows[0]?.kind === kind ? there : new Refused(422, 'organ-other-kind', {}, ['input.organ'])
  }
  if (!named || !place?.organisation || kind === undefined) {
    return new Refused(422, 'organ-name-needed', {}, ['input.named'])
  }
  const said = await createOrganisation(context, {
    ...{ organisation: id, parent: place.organisation, code: named.code, name: named.name, kind, tags: [] },
  })
  if (said instanceof Refused) {
    const at = said.fields.map((each) => each.replace('input.code', 'input.named.code'))
    return new Refused(said.status, said.code, said.numbers, at, said.texts)
  }
  return (await placeOfOrganisation(context, id)) ?? notFound()
}

/** The body whose constituencies a Board serves; nobody else names any. */
const bodyOf: Readonly<Partial<Record<Organ, string>>> = {
  'board-NA': 'NA',
  'board-province': 'province',
  'board-district': 'district',
  'board-commune': 'commune',
}

async function refuseServed({ client }: CommandContext, { frame, organ, serves }: Input): Promise<Refused | undefined> {
  if (serves.length === 0) return undefined
  const { rows } = await client.query<{ id: string; body: string }>(
    'select id, body from constituency where frame_id = $1 and id = any ($2)',
    [frame, serves],
  )
  const fits = serves.every((each) => rows.some((row) => row.id === each && (bodyOf[organ] ?? row.body) === row.body))
  return fits && kindOf(organ) === 'board' ? undefined : new Refused(422, 'organ-serves', {}, ['input.serves'])
}
