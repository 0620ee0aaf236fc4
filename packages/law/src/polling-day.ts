import type { Edition } from './edition.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from './reason.ts'

/** Times of election day, local time `HH:MM`. */
export type PollingHours = Readonly<{ opens: string; closes: string; earliest: string; latest: string }>

/** 07:00 to 19:00; the Team of a polling area may open from 05:00 or close until 21:00. */
export const pollingHours: Provision<PollingHours> = unchanged(
  { opens: '07:00', closes: '19:00', earliest: '05:00', latest: '21:00' },
  '71.1',
)

/**
 * POLL-OPENS, POLL-CLOSES: the hours a Team decided for its polling area; it may open earlier and close later within
 * the limits, never open after 07:00 or close before 19:00 (numbers: at, earliest | latest, usual).
 */
export function judgeHours(edition: Edition, { opens, closes }: Readonly<{ opens: string; closes: string }>): Ruling {
  const rule = pollingHours.value[edition]
  if (rule === null) return ruling([])
  const { opens: usualOpening, closes: usualClosing, earliest, latest } = rule
  return ruling([
    reasonFrom('POLL-OPENS', edition, pollingHours, opens >= earliest && opens <= usualOpening, {
      at: opens,
      limit: earliest,
      usual: usualOpening,
    }),
    reasonFrom('POLL-CLOSES', edition, pollingHours, closes >= usualClosing && closes <= latest, {
      at: closes,
      limit: latest,
      usual: usualClosing,
    }),
  ])
}

/** Voting goes on until the announced time even when everybody on the register has voted. */
export const noEarlyClose: Provision<true> = unchanged(
  true,
  'Điều 71.1; Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 153',
  {
    confidence: { '2015': 'unconfirmed' },
    note: 'For 2021 only Điều 71.1 itself, which names the closing time.',
  },
)

/** A Team closing the poll: `at` `HH:MM`, `announced` the closing time it told voters. */
export type Closing = Readonly<{ at: string; announced: string; voted: number; registered: number }>

/**
 * POLL-NOT-BEFORE, POLL-ON-TIME: the box is closed at the announced time, not before 19:00 even if everybody has voted
 * (numbers: at, usual | announced, voted, registered). "All have voted" and "closed" are two different things.
 */
export function judgeClosing(edition: Edition, { at, announced, voted, registered }: Closing): Ruling {
  const usual = pollingHours.value[edition]?.closes ?? ''
  return ruling([
    reasonFrom('POLL-NOT-BEFORE', edition, noEarlyClose, at >= usual, { at, usual, voted, registered }),
    reason(
      'POLL-ON-TIME',
      '71.1',
      at === announced,
      { at, announced },
      { confidence: at < announced ? 'unconfirmed' : 'confirmed' },
    ),
  ])
}

/** An interruption of voting, as it was handled (Điều 71.3). */
export type Interruption = Readonly<{ sealed: boolean; reported: boolean; resumed: boolean }>

/** POLL-SEALED, POLL-REPORTED, POLL-RESUMED: box and papers sealed, Board told, steps taken to go on. */
export const judgeInterruption = ({ sealed, reported, resumed }: Interruption): Ruling =>
  ruling([
    reason('POLL-SEALED', '71.3', sealed),
    reason('POLL-REPORTED', '71.3', reported),
    reason('POLL-RESUMED', '71.3', resumed),
  ])

/** POLL-OTHER-DAY: early or postponed voting; the Committee submits it and the National Election Council decides. */
export const judgeOtherDay = (submittedByCommittee: boolean, decidedByCouncil: boolean): Ruling =>
  ruling([reason('POLL-SUBMITTED', '72', submittedByCommittee), reason('POLL-OTHER-DAY', '72', decidedByCouncil)])

/** Results of an area that voted early stay sealed until voting ends on election day. */
export const earlyResultsSecret: Provision<true> = unchanged(
  true,
  'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 154',
  {
    confidence: { '2015': 'unconfirmed' },
  },
)

/** Days after its own voting day by which an early area's counting minutes are due, and never later than this step. */
export const earlyMinutes: Provision<Readonly<{ days: number; latestStep: 'countMinutes' }>> = provision(
  { '2015': null, '2025': { days: 3, latestStep: 'countMinutes' } },
  'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 154',
  { confidence: { '2015': 'unconfirmed' } },
)

/** An early polling area that wants to tell its result. */
export type EarlyResult = Readonly<{ wholeConstituencyEarly: boolean; electionDayVotingOver: boolean }>

/** POLL-EARLY-SECRET: told only when voting is over, unless the whole constituency voted early. */
export const judgeEarlyResult = (
  edition: Edition,
  { wholeConstituencyEarly, electionDayVotingOver }: EarlyResult,
): Ruling =>
  ruling([
    reasonFrom('POLL-EARLY-SECRET', edition, earlyResultsSecret, electionDayVotingOver || wholeConstituencyEarly),
  ])

/** Who the second box is carried to (Điều 69.4), and in quarantine (letter of the Ministry of Home Affairs, 2021). */
export const secondBoxCases = ['ill', 'old', 'disabled', 'detained-without-area', 'in-custody', 'quarantined'] as const
export type SecondBoxCase = (typeof secondBoxCases)[number]

export const secondBox: Readonly<Record<SecondBoxCase, Provision<true>>> = {
  ill: unchanged(true, '69.4'),
  old: unchanged(true, '69.4'),
  disabled: unchanged(true, '69.4'),
  'detained-without-area': unchanged(true, '69.4'),
  'in-custody': unchanged(true, '69.4'),
  quarantined: provision({ '2015': true, '2025': null }, 'CV 2322/BNV-CQĐP', { confidence: { '2025': 'unconfirmed' } }),
}

/** POLL-SECOND-BOX: the second box may go to this voter (numbers: why); `other` is nobody the law names. */
export function judgeSecondBox(edition: Edition, why: SecondBoxCase | 'other'): Ruling {
  if (why === 'other') return ruling([reason('POLL-SECOND-BOX', '69.4', false, { why })])
  const source = secondBox[why]
  return ruling([reasonFrom('POLL-SECOND-BOX', edition, source, source.value[edition] === true, { why })])
}

/** Help a voter may have: writing for who cannot write (who still casts it), casting for who cannot because disabled. */
export const votingHelp: Readonly<Record<'write' | 'cast', Provision<'cannot-write' | 'disabled'>>> = {
  write: unchanged('cannot-write', '69.3'),
  cast: unchanged('disabled', '69.3'),
}

/** A ballot handed to the box by a voter, or for one. */
export type Casting = Readonly<{
  wroteBy: 'self' | 'helper'
  castBy: 'self' | 'helper'
  canWrite: boolean
  canCast: boolean
  cardShown: boolean
}>

/** POLL-CARD, POLL-WRITE, POLL-CAST: the voter shows the card, writes and casts; others help only as Điều 69.3 allows. */
export const judgeCasting = ({ wroteBy, castBy, canWrite, canCast, cardShown }: Casting): Ruling =>
  ruling([
    reason('POLL-CARD', '69.2', cardShown),
    reason('POLL-WRITE', '69.3', wroteBy === 'self' || !canWrite),
    reason('POLL-CAST', '69.3', castBy === 'self' || !canCast),
  ])

/** Two voters who are not candidates see the count. */
export const countWitnesses: Provision<number> = unchanged(2, '73')

/** Those who may see the count; candidates and those who nominated them may also complain. */
export const countGuests: Provision<readonly ('candidate' | 'nominating-body' | 'authorised-person' | 'press')[]> =
  unchanged(['candidate', 'nominating-body', 'authorised-person', 'press'], '73')
export const countComplainants: Provision<readonly ('candidate' | 'nominating-body' | 'authorised-person')[]> =
  unchanged(['candidate', 'nominating-body', 'authorised-person'], '73')

/** Hours after the close within which the count is finished. */
export const countHours: Provision<number> = provision({ '2015': null, '2025': 24 }, 'TT 21/2025/TT-BNV Điều 24', {
  note: 'No such limit was found for 2016 and 2021.',
})

/** Reader, tallier and checker: each counting group has at least these three. */
export const countRoles: Provision<readonly ('reader' | 'tallier' | 'checker')[]> = unchanged(
  ['reader', 'tallier', 'checker'],
  'TT 01/2021/TT-BNV; TT 21/2025/TT-BNV Điều 24',
)

/** How a count was begun and ended. Instants are local, `YYYY-MM-DDTHH:MM`; `finished` null = still counting. */
export type CountProcedure = Readonly<{
  closed: string
  opened: string
  finished: string | null
  inPollingRoom: boolean
  /** Unused and spoilt ballots counted, recorded and sealed before the box was opened. */
  unusedSealed: boolean
  witnesses: readonly Readonly<{ voter: boolean; candidate: boolean }>[]
}>

/**
 * COUNT-AFTER, COUNT-ROOM, COUNT-SEALED, COUNT-WITNESSES, COUNT-HOURS: the count followed Điều 73 and, in the 2025
 * edition, ended within 24 hours (numbers: opened, closed; witnesses, needed; hours).
 */
export function judgeCount(edition: Edition, count: CountProcedure): Ruling {
  const { closed, opened, finished, inPollingRoom, unusedSealed } = count
  const needed = countWitnesses.value[edition] ?? 0
  const fit = count.witnesses.filter((each) => each.voter && !each.candidate).length
  const hours = countHours.value[edition]
  const limit: Reason[] =
    hours === null || finished === null
      ? []
      : [
          reasonFrom(
            'COUNT-HOURS',
            edition,
            countHours,
            Date.parse(`${finished}Z`) - Date.parse(`${closed}Z`) <= hours * 3_600_000,
            {
              finished,
              hours,
            },
          ),
        ]
  return ruling([
    reason('COUNT-AFTER', '73', opened >= closed, { opened, closed }),
    reason('COUNT-ROOM', '73', inPollingRoom),
    reason('COUNT-SEALED', '73', unusedSealed),
    reasonFrom('COUNT-WITNESSES', edition, countWitnesses, fit === needed && count.witnesses.length === needed, {
      fit,
      named: count.witnesses.length,
      needed,
    }),
    ...limit,
  ])
}

/** The papers a Team fills on election day. */
export type TeamPaper = 'ballot-use' | 'count-NA' | 'count-council'

/** Their numbers and official titles; the titles of 2025 end with the term the form was printed for. */
export const teamPapers: Readonly<Record<TeamPaper, Readonly<{ number: Provision<string>; title: string }>>> = {
  'ballot-use': {
    number: provision({ '2015': '35/HĐBC', '2025': '32/HĐBC' }, 'NQ 41/NQ-HĐBCQG; NQ 40/NQ-HĐBCQG'),
    title: 'Biên bản kiểm kê việc sử dụng phiếu bầu cử',
  },
  'count-NA': {
    number: provision({ '2015': '20/HĐBC-QH', '2025': '18/HĐBC-QH' }, 'NQ 41/NQ-HĐBCQG; NQ 40/NQ-HĐBCQG'),
    title: 'Biên bản kết quả kiểm phiếu bầu cử đại biểu Quốc hội của Tổ bầu cử',
  },
  'count-council': {
    number: provision({ '2015': '25/HĐBC-HĐND', '2025': '23/HĐBC-HĐND' }, 'NQ 41/NQ-HĐBCQG; NQ 40/NQ-HĐBCQG'),
    title: 'Biên bản kết quả kiểm phiếu bầu cử đại biểu Hội đồng nhân dân của Tổ bầu cử',
  },
}
