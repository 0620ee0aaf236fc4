import type { enterPaper, OutputOf } from '@baucu/contract'
import { afterPaper, firstBackwards, paperBeside } from '@baucu/reporting'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { addFigure } from '../figures/index.ts'
import { readFrame } from '../frames/index.ts'
import { tell } from './tell.ts'

type Input = z.output<typeof enterPaper.input>
type Told = Readonly<{ mark: string; voted: number }>

/** Enters the day of an area from its paper: what differs from what was told, and what nobody had told. */
export async function enterDay(
  context: CommandContext,
  { organisation, frame: frameId, voted, events, reason }: Input,
): Promise<OutputOf<typeof enterPaper> | Refused> {
  const frame = await readFrame(context.db, frameId)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  const told = await toldAt(context, organisation, frameId, frame.electionDay)
  const lines = paperBeside(told, voted)
  const backwards = firstBackwards(afterPaper(lines))
  if (backwards) {
    const at = voted.findIndex(({ mark }) => mark === backwards.mark)
    const field = at < 0 ? 'input.voted' : `input.voted.${at}.voted`
    return new Refused(422, 'paper-backwards', { mark: backwards.mark, voted: backwards.voted ?? 0 }, [field])
  }
  const why = reason.trim()
  if (why === '' && (events.length > 0 || lines.some((line) => line.standing === 'differs')))
    return new Refused(422, 'paper-reason', {}, ['input.reason'])
  let figures = 0
  for (const [index, { mark, figure, voted: value, replaces }] of voted.entries()) {
    // The same as was told, or entered meanwhile by somebody else with the same paper before him.
    if (told.some((each) => each.mark === mark && each.voted === value)) continue
    const entered = await addFigure(context, {
      ...{ figure, organisation, frame: frameId, indicator: 'turnout', period: `${frame.electionDay}T${mark}`, value },
      ...{ source: 'paper', replaces },
      ...(replaces === null ? {} : { reason: why }),
    })
    if (entered instanceof Refused)
      return new Refused(entered.status, entered.code, entered.numbers, [`input.voted.${index}.voted`], entered.texts)
    figures += 1
  }
  for (const [index, event] of events.entries()) {
    const said = await tell(context, {
      ...{ ...event, organisation, frame: frameId, used: null, trip: null, note: '', source: 'paper', reason: why },
    })
    if (said instanceof Refused) {
      const field = said.fields[0]?.replace('input.', '') ?? 'hour'
      return new Refused(said.status, said.code, said.numbers, [`input.events.${index}.${field}`], said.texts)
    }
  }
  if (figures + events.length === 0) return new Refused(422, 'paper-empty', {}, ['input.voted'])
  return { figures, events: events.length }
}

/** Turnout of an area as it was told, by mark. */
async function toldAt(
  { client }: CommandContext,
  organisation: string,
  frame: string,
  day: string,
): Promise<readonly Told[]> {
  const { rows } = await client.query<Told>(
    `select split_part(period, 'T', 2) as mark, value as voted from figure_now
     where organisation_id = $1 and frame_id = $2 and indicator = 'turnout' and value is not null and period like $3`,
    [organisation, frame, `${day}T%`],
  )
  return rows
}
