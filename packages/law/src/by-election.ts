import { type Body, bodiesOf, type Edition, law83 } from './edition.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from './reason.ts'

/** More than this many months of the term must remain. */
export const byElectionMonths: Readonly<Record<'NA' | 'council', Provision<number>>> = {
  NA: unchanged(24, '89.1', { note: 'The law says two years.' }),
  council: unchanged(18, '89.2'),
}

/** More than this share of the deputies elected at the start of the term must be missing. */
export const byElectionMissing: Readonly<Record<'NA' | 'council', Provision<{ part: number; of: number }>>> = {
  NA: unchanged({ part: 10, of: 100 }, '89.1'),
  council: unchanged({ part: 1, of: 3 }, '89.2.a'),
}

/** A council of a new unit has fewer than this share of its lawful deputies. */
export const newUnitShare: Provision<{ part: number; of: number }> = unchanged({ part: 2, of: 3 }, '89.2.b')

/** Who decides on a by-election and its day. */
export type ByElectionAuthority = 'national-assembly' | 'na-standing-committee' | 'province-council-standing'

export const byElectionAuthority: Readonly<Record<Body, Provision<ByElectionAuthority>>> = {
  NA: unchanged('national-assembly', '89.3'),
  province: unchanged('na-standing-committee', '89.3'),
  district: provision({ '2015': 'province-council-standing', '2025': null }, '89.3', { amendedBy: law83 }),
  commune: unchanged('province-council-standing', '89.3', { amendedBy: law83 }),
}

/** Days between the publication of the day and the day itself. */
export const byElectionNotice: Provision<number> = unchanged(30, '89.4')

/**
 * The state of a body in mid-term. `serving` deputies now; `lawful` seats by the law on local government for a unit
 * newly made by merging, dividing or moving borders, null for any other. Dates `YYYY-MM-DD`.
 */
export type Vacancy = Readonly<{
  elected: number
  serving: number
  lawful: number | null
  today: string
  termEnds: string
}>

/**
 * W-9-TIME, W-9-MISSING, W-9-NEW-UNIT, W-9-WHO: may a by-election be held? Time AND one of the two shortages; exactly
 * two years, exactly 10 % or exactly one third are not "more" (numbers: months, today, termEnds; missing, elected; serving,
 * lawful; authority). `yes` means it may be held: the body named by W-9-WHO decides.
 */
export function judgeByElection(edition: Edition, body: Body, vacancy: Vacancy): Ruling {
  const authority = byElectionAuthority[body]
  const decides = authority.value[edition]
  if (decides === null || !bodiesOf(edition).includes(body)) {
    return ruling([reason('PC-LEVEL', '21', false, { body, edition })])
  }
  const time = timeReason(edition, body, vacancy)
  const shortages = shortageReasons(edition, body, vacancy)
  const who = reasonFrom('W-9-WHO', edition, authority, true, { authority: decides })
  const open = time.holds && shortages.some((each) => each.holds)
  // One shortage is enough, so a ruling over all reasons would ask for too much.
  return { verdict: open ? 'yes' : 'no', reasons: [time, ...shortages, who] }
}

function timeReason(edition: Edition, body: Body, { today, termEnds }: Vacancy): Reason {
  const source = byElectionMonths[body === 'NA' ? 'NA' : 'council']
  const months = source.value[edition] ?? 0
  return reasonFrom('W-9-TIME', edition, source, plusMonths(today, months) < termEnds, { months, today, termEnds })
}

function shortageReasons(edition: Edition, body: Body, { elected, serving, lawful }: Vacancy): Reason[] {
  const source = byElectionMissing[body === 'NA' ? 'NA' : 'council']
  const { part, of } = source.value[edition] ?? { part: 1, of: 1 }
  const missing = elected - serving
  const short = reasonFrom('W-9-MISSING', edition, source, of * missing > part * elected, {
    missing,
    elected,
    part,
    of,
  })
  if (body === 'NA' || lawful === null) return [short]
  const share = newUnitShare.value[edition] ?? { part: 0, of: 1 }
  const few = share.of * serving < share.part * lawful
  return [short, reasonFrom('W-9-NEW-UNIT', edition, newUnitShare, few, { serving, lawful })]
}

/**
 * W-9-DAY, W-9-NOTICE: the day of a by-election is a Sunday and was published in time
 * (numbers: day; published, day, days, least).
 */
export function judgeByElectionDay(edition: Edition, published: string, day: string): Ruling {
  const least = byElectionNotice.value[edition] ?? 0
  const days = daysBetween(published, day)
  return ruling([
    reason('W-9-DAY', '89.4', new Date(`${day}T00:00:00Z`).getUTCDay() === 0, { day }),
    reasonFrom('W-9-NOTICE', edition, byElectionNotice, days >= least, { published, day, days, least }),
  ])
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The same day so many months on; the last of the month where it has no such day. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10)
}
