import { type createFrame, type OutputOf, outsideElections } from '@baucu/contract'
import { bodiesOf, editionOn, judgeElectionDay } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { provincesOf } from './provinces.ts'
import { readFrame } from './read-frame.ts'

type Input = z.output<typeof createFrame.input>

/** Opens a frame with the bodies the law elects on its day. */
export async function create(context: CommandContext, input: Input): Promise<OutputOf<typeof createFrame> | Refused> {
  const { client, db, now } = context
  const { frame: id, name, edition, electionDay } = input
  const province = input.province ?? null
  const refused = refuse(input)
  if (refused) return refused
  if (id === outsideElections.id || (await readFrame(db, id))) {
    return new Refused(409, 'frame-exists', { id }, ['input.frame'])
  }
  const bodies = bodiesOf(edition).filter((each) => !input.bodies || input.bodies.includes(each))
  const { rowCount } = await client.query(
    `insert into frame (id, name, edition, election_day, bodies, province_code, rehearsal, sample, complete, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, false, false, false, $7, $7) on conflict (id) do nothing`,
    [id, name, edition, electionDay, bodies, province, now],
  )
  const frame = await readFrame(db, id)
  if (rowCount === 0 || !frame) return new Refused(409, 'frame-exists', { id }, ['input.frame'])
  const place = { organisation: null, path: '', province }
  context.record({
    subject: `frame/${id}`,
    before: null,
    after: { name, edition, electionDay, bodies, province },
    place,
  })
  context.changed({ frame: id, constituencies: [] })
  return { frame }
}

/** Why there is no such election: the law in force on the day, the day of the week, the bodies and the province. */
export function refuse({
  edition,
  electionDay,
  bodies = [],
  province,
}: Pick<Input, 'edition' | 'electionDay' | 'bodies' | 'province'>): Refused | undefined {
  const inForce = editionOn(electionDay)
  if (edition !== inForce) {
    return new Refused(422, 'edition-not-in-force', { edition, inForce, day: electionDay }, ['input.edition'])
  }
  if (judgeElectionDay(edition, electionDay).verdict !== 'yes') {
    return new Refused(422, 'not-a-sunday', { day: electionDay }, ['input.electionDay'])
  }
  const stray = bodies.findIndex((each) => !bodiesOf(edition).includes(each))
  if (stray !== -1) {
    const numbers = { body: bodies[stray] ?? '', edition, bodies: bodiesOf(edition).join(', ') }
    return new Refused(422, 'body-not-elected', numbers, [`input.bodies.${stray}`])
  }
  if (province && !provincesOf(edition).some((each) => each.code === province)) {
    return new Refused(422, 'province-not-on-map', { code: province, edition }, ['input.province'])
  }
  return undefined
}
