import type { Edition } from '../edition.ts'
import { type Confidence, type Provision, unchanged } from '../provision.ts'
import { type CalendarOptions, calendar, furtherSteps } from './calendar.ts'
import { plusDays } from './dates.ts'
import type { FurtherStepId, StepId } from './steps.ts'

/** Work that has a first and a last lawful day. */
export const windowIds = ['consult1', 'consult2', 'residenceConferences', 'consult3', 'campaign'] as const
export type WindowId = (typeof windowIds)[number]

/** The step a window opens with or after, and the step that is its last day. */
type Between = Readonly<{ opens: 'after' | 'with'; step: StepId; last: StepId | FurtherStepId }>

const joint = { confidence: { '2015': 'unconfirmed' }, note: 'The joint resolution of 2021 was not seen.' } as const

/**
 * A conference is held after the step it rests on and by its own last day: the joint resolution of 2025 names both days
 * (01/12–10/12, 02/02–03/02, 04/02–08/02, 09/02–20/02), and they are the days after those steps. The campaign starts with
 * the official list.
 */
export const windowRules: Readonly<Record<WindowId, Provision<Between>>> = {
  consult1: unchanged({ opens: 'after', step: 'structurePC', last: 'consult1' }, 'NQLT 102/2025 Điều 1.1, 4', joint),
  consult2: unchanged({ opens: 'after', step: 'filing', last: 'consult2' }, 'NQLT 102/2025 Điều 17.1, 19', joint),
  residenceConferences: unchanged(
    { opens: 'after', step: 'consult2', last: 'residenceConferences' },
    'NQLT 102/2025 Điều 21.3, 22.3',
    joint,
  ),
  consult3: unchanged({ opens: 'after', step: 'verify', last: 'consult3' }, 'NQLT 102/2025 Điều 25.1, 27', joint),
  campaign: unchanged({ opens: 'with', step: 'officialList', last: 'campaignEnd' }, '64'),
}

/** The first and the last lawful day of some work, `YYYY-MM-DD`. */
export type LawfulWindow = Readonly<{ id: WindowId; from: string; until: string; article: string; status: Confidence }>

/** The windows of an election, in order of time. Expects input that `refuseCalendar` lets pass. */
export function lawfulWindows(
  edition: Edition,
  electionDay: string,
  options: Omit<CalendarOptions, 'body'> = {},
): readonly LawfulWindow[] {
  const dates = new Map<string, string>(
    [...calendar(edition, electionDay, options), ...furtherSteps(edition, electionDay, options)].map((each) => [
      each.id,
      each.date,
    ]),
  )
  return windowIds.flatMap((id) => {
    const { value, article, confidence } = windowRules[id]
    const between = value[edition]
    const opens = between && dates.get(between.step)
    const until = between && dates.get(between.last)
    if (!between || !opens || !until) return []
    const from = between.opens === 'after' ? plusDays(opens, 1) : opens
    return [{ id, from, until, article, status: confidence[edition] }]
  })
}
