import { type OutputOf, type WrapUpPart, type wrapUpBoard, wrapUpParts } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { wrapUpOpens } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import type { CountedFor } from '../../kernel/figure-source.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { areaProgress } from '../count/index.ts'
import { frameNow, readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readConstituencies } from '../territory/index.ts'
import { decidedContests } from './contests.ts'
import { electedOf } from './elected.ts'
import { eventLines } from './events.ts'
import { indicatorsOf } from './indicators.ts'
import { knownFor } from './parts.ts'
import { bodiesIn, pollOf } from './polls.ts'
import { resultTexts } from './results-text.ts'
import { readWrapUp } from './rows.ts'

/** Days before the election whose duty shifts and documents are of it. */
const daysBefore = 180

/** What is known for the end of an election at and below an organisation. */
export async function board(
  context: QueryContext,
  { organisation, frame: id }: z.output<typeof wrapUpBoard.input>,
): Promise<OutputOf<typeof wrapUpBoard> | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { path } = context.place
  const { edition, electionDay, rehearsal } = frame
  const now = await frameNow(context, id)
  const below = new Set(
    (await readConstituencies(context, id, path)).filter((each) => each.path.startsWith(path)).map((each) => each.id),
  )
  const units = (await decidedContests(context, frame)).filter(({ unit }) => below.has(unit.id))
  const areas = await areaProgress(context, id, path, null)
  const bodies = bodiesIn(frame, units, areas)
  const polls = bodies.map((body) => pollOf(body, units, areas))
  const elected = bodies
    .map((body) => electedOf(body, units, electionDay))
    .filter(({ constituencies }) => constituencies.all > 0)
  const kept = await readWrapUp(context, { frame: id, organisation })
  const targets = kept?.targets ?? {}
  const where: CountedFor = {
    ...{ path, frame: id, from: plusDays(electionDay, -daysBefore), to: now.day, now: context.now },
  }
  const known = async (part: WrapUpPart) =>
    part === 'events'
      ? { lines: await eventLines(context, id, path), missing: [] }
      : await knownFor(context, part, where)
  const parts = []
  for (const part of wrapUpParts) parts.push({ part, ...(await known(part)), text: kept?.texts[part] ?? '' })
  const opensOn = wrapUpOpens(electionDay)
  const names = await organisationNames(context, [organisation])
  return {
    place: { id: organisation, name: names.get(organisation) ?? '–' },
    ...{ edition, electionDay, rehearsal, now, polls, elected, parts, opensOn, targets },
    results: resultTexts({ polls, elected }).map((each) => [...each]),
    indicators: now.day >= opensOn ? await indicatorsOf(context, frame, where, { polls, targets }) : null,
    version: kept?.version ?? 0,
  }
}
