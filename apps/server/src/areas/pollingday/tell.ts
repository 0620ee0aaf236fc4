import type { tellPolling } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'

type Input = z.output<typeof tellPolling.input>

/** Kinds that happen once a day at an area: telling them again is a correction. So is a trip's leaving or return. */
const once: readonly Input['kind'][] = ['opened', 'sealed', 'closed']

/** Writes what an area told. The same telling that comes again from a device is one; another of the same kind says why. */
export async function tell(context: CommandContext, input: Input): Promise<{ event: string } | Refused> {
  const { client, actor, now, deviceAt, place } = context
  const { event, organisation, frame, kind, hour, box, ballots, used, trip, note, source, reason } = input
  if (!(await readFrame(context.db, frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  const { rows } = await client.query<{ kind: string }>('select kind from organisation where id = $1', [organisation])
  if (rows[0]?.kind !== 'polling-team') return new Refused(422, 'not-a-polling-area', {}, ['input.organisation'])
  if (kind.startsWith('box') && box === null) return new Refused(422, 'box-needed', {}, ['input.box'])
  if (kind === 'atmosphere' && note.trim() === '') return new Refused(422, 'note-needed', {}, ['input.note'])
  if (pointsAtPerson(note)) return new Refused(422, 'text-points-at-person', {}, ['input.note'])
  const told = await client.query<{ hour: string; box: number | null }>(
    'select hour, box from polling_event where organisation_id = $1 and frame_id = $2 and kind = $3 and trip_id is not distinct from $4 order by received_at desc, id desc',
    [organisation, frame, kind, trip],
  )
  const before = once.includes(kind) || trip !== null ? told.rows[0] : undefined
  if (before && reason.trim() === '') return new Refused(409, 'told-before', { hour: before.hour }, ['input.reason'])
  const { rowCount } = await client.query(
    `insert into polling_event (province_code, id, organisation_id, org_path, frame_id, kind, hour, box, ballots, used, trip_id, note, source,
       reason, account_id, office_id, device_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing`,
    [
      ...[place?.province ?? noProvince, event, organisation, place?.path, frame, kind, hour, box, ballots, used, trip],
      ...[note, source, reason, actor.account, actor.office, deviceAt, now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'event-there', {}, ['input.event'])
  context.record({
    subject: `organisation/${organisation}`,
    before: before ? { [kind]: before.hour } : null,
    after: { frame, event: kind, hour, box, ballots, used, trip, note, source },
    reason: reason || null,
  })
  return { event }
}
