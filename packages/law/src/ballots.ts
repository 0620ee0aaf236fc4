import type { Edition } from './edition.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from './reason.ts'

/** What a voter did to one printed name, as the Team sees it. A name with two printed lines is marked line by line. */
export const nameMarks = [
  'untouched',
  /** A stroke of any direction, or a cross, over the whole name. */
  'struck',
  /** A stroke over a part of the name. */
  'part-struck',
  /** Two printed lines (birth name and usual or religious name), and only one of them struck. */
  'one-line-struck',
  'circled',
  'underlined',
  'overlined',
  'ticked',
  /** A stroke too faint, a smear or damage: nobody can say from here. */
  'unclear',
] as const
export type NameMark = (typeof nameMarks)[number]

/** `kept` = a vote for the person · `struck` = no vote · `team` = the whole Team looks and decides. */
export type MarkMeaning = 'kept' | 'struck' | 'team'

const answers2026 = 'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 167'
const answers2021 = 'Hỏi đáp của Hội đồng bầu cử quốc gia 2021'

const only2026 = (meaning: MarkMeaning): Provision<MarkMeaning> =>
  provision<MarkMeaning>({ '2015': 'team', '2025': meaning }, answers2026, {
    confidence: { '2015': 'unconfirmed' },
    note: 'The instruction of 2021 speaks only of strokes over the whole name.',
  })

/** How each mark on a name is read. Where no text speaks of the mark, the Team decides. */
export const markMeanings: Readonly<Record<NameMark, Provision<MarkMeaning>>> = {
  untouched: unchanged('kept', '74.1'),
  struck: unchanged('struck', `${answers2021}; ${answers2026}`),
  'part-struck': only2026('kept'),
  'one-line-struck': only2026('struck'),
  circled: only2026('kept'),
  underlined: only2026('kept'),
  overlined: only2026('kept'),
  ticked: unchanged('team', '74.2', { confidence: 'unconfirmed', note: 'No text speaks of a tick beside a name.' }),
  unclear: unchanged('team', '74.2'),
}

/** A ballot taken out of the box, described. */
export type Ballot = Readonly<{
  /** Printed on the form handed out by the Team (a photocopy is not). */
  official: boolean
  /** Carries the seal of the Team. */
  sealed: boolean
  /** Seats of this poll in the constituency: in an additional election, those still to fill. */
  seats: number
  /** What happened to each printed name, in ballot order. */
  names: readonly NameMark[]
  /** A name outside the list, or anything else, written on it. */
  writing: 'none' | 'name' | 'other'
}>

/** The grounds of Điều 74.1. */
export const invalidGrounds = ['a', 'b', 'c', 'd', 'đ'] as const
export type InvalidGround = (typeof invalidGrounds)[number]

/**
 * `yes` valid, `no` invalid, `ask` the whole Team decides. `ground`: the first of Điều 74.1 that is certain. `votes`:
 * how many persons a valid ballot names (the class it is sorted into); null unless valid.
 */
export type BallotRuling = Ruling & Readonly<{ ground: InvalidGround | null; votes: number | null }>

/**
 * BAL-FORM, BAL-SEAL, BAL-MANY, BAL-NONE, BAL-EXTRA (Điều 74.1 a, b, c, d, đ), in this order; the first ground found
 * decides, and fewer names than seats is valid. BAL-MARK says which names are left to the Team. A ballot that is
 * invalid under every reading of its doubtful names is invalid. BAL-TEAM: whatever is not plainly valid goes before
 * the whole Team, never the Head alone (Điều 74.2).
 */
export function judgeBallot(edition: Edition, ballot: Ballot): BallotRuling {
  const { official, sealed, seats, names, writing } = ballot
  const meanings = names.map((mark) => markMeanings[mark].value[edition] ?? 'team')
  const kept = meanings.filter((each) => each === 'kept').length
  const open = meanings.filter((each) => each === 'team').length
  const numbers = { kept, seats, names: names.length }
  const grounds: readonly [InvalidGround, Reason][] = [
    ['a', reason('BAL-FORM', '74.1.a', official)],
    ['b', reason('BAL-SEAL', '74.1.b', sealed)],
    ['c', reason('BAL-MANY', '74.1.c', kept <= seats, numbers)],
    ['d', reason('BAL-NONE', '74.1.d', kept + open > 0, numbers)],
    ['đ', reason('BAL-EXTRA', '74.1.đ', writing === 'none', { writing })],
  ]
  const team = reason('BAL-TEAM', '74.2', true)
  const first = grounds.find(([, each]) => !each.holds)
  if (first) return { verdict: 'no', ground: first[0], votes: null, reasons: [first[1], team] }
  if (open > 0) return { verdict: 'ask', ground: null, votes: null, reasons: [...doubts(edition, names), team] }
  return { verdict: 'yes', ground: null, votes: kept, reasons: grounds.map(([, each]) => each) }
}

/** One reason for each name only the Team can read (numbers: place on the ballot from 1, mark). */
const doubts = (edition: Edition, names: readonly NameMark[]): Reason[] =>
  names.flatMap((mark, index) => {
    const source = markMeanings[mark]
    if (source.value[edition] !== 'team') return []
    return [
      { ...reasonFrom('BAL-MARK', edition, source, false, { place: index + 1, mark }), confidence: 'unconfirmed' },
    ]
  })

/** Who decided on a doubtful ballot, how, and whether the minutes say so. */
export type TeamDecision = Readonly<{
  by: 'team' | 'head'
  members: number
  inFavour: number
  recorded: boolean
}>

const teamMajority: Provision<'more-than-half-of-all'> = unchanged('more-than-half-of-all', '26.1', {
  confidence: 'unconfirmed',
  note: 'Điều 26 suggests more than half of all members; in practice the members present raise hands.',
})

/**
 * BAL-WHO, BAL-MAJORITY, BAL-RECORD: the decision on a doubtful ballot was the whole Team's and is recorded. More than
 * half of all members is certain to be enough; fewer is a question (`ask`).
 */
export function judgeTeamDecision(edition: Edition, { by, members, inFavour, recorded }: TeamDecision): Ruling {
  return ruling([
    reason('BAL-WHO', '74.2', by === 'team'),
    ...(by === 'team'
      ? [reasonFrom('BAL-MAJORITY', edition, teamMajority, 2 * inFavour > members, { inFavour, members })]
      : []),
    reason('BAL-RECORD', '74.2', recorded),
  ])
}

const handsOff: Provision<false> = unchanged(false, '74.2')

/** BAL-HANDS: the Team may not strike out or alter names on a ballot. */
export const judgeAlteredByTeam = (edition: Edition, altered: boolean): Ruling =>
  ruling([reasonFrom('BAL-HANDS', edition, handsOff, !altered)])

/** More ballots in the box than people who voted: what the Team does next. */
export type BoxStep = 'count' | 'look-again' | 'seal-and-report'

/** The box is compared with the people who voted before the count begins. */
export const boxCheck: Provision<'collected-at-most-voted'> = unchanged(
  'collected-at-most-voted',
  'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 172',
  { confidence: { '2015': 'unconfirmed' }, note: 'The checklist of 2011 compares the same figures.' },
)

/**
 * BAL-BOX: ballots taken out of the box are at most the people who voted: count. More: look again; still more:
 * put them back, seal, report to the Board.
 */
export function checkBox(
  edition: Edition,
  { collected, voted, lookedAgain }: { collected: number; voted: number; lookedAgain: boolean },
): { step: BoxStep; reason: Reason } {
  const holds = collected <= voted
  const step = holds ? 'count' : lookedAgain ? 'seal-and-report' : 'look-again'
  return { step, reason: reasonFrom('BAL-BOX', edition, boxCheck, holds, { collected, voted, step }) }
}
