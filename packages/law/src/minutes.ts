import type { Body, Edition } from './edition.ts'
import type { Finding } from './finding.ts'
import { judgeSurplus } from './surplus.ts'

/**
 * The counting minutes of one contest in one polling area (forms 18 and 23 of 2025, 20 and 25 of 2021), or the
 * figures of a level above in the same shape. Counts are safe integers, never negative; null = not on this paper.
 * Letters of `docs` and of the reference: R registered, V voted, I issued, C collected, A valid, B invalid,
 * K received, U unused, X exchanged because spoilt.
 */
export type Minutes = Readonly<{
  edition: Edition
  body: Body
  seats: number
  area: string
  registered: number
  voted: number
  received: number | null
  issued: number
  exchanged: number | null
  unused: number | null
  collected: number
  valid: number
  invalid: number
  /** Valid ballots by the number of persons they name: [A1, …, AS]. */
  byCount: readonly number[] | null
  /** Votes by candidate id. */
  votes: Readonly<Record<string, number>>
  /** The candidates of the official list of this constituency, in ballot order. */
  candidates: readonly string[]
}>

/** How form 32/35 counts exchanged ballots; the official texts do not say, so a frame sets it. `either` accepts both. */
export type ExchangedBallots = 'inside-issued' | 'beside-issued' | 'either'

export type MinutesSettings = Readonly<{ exchanged: ExchangedBallots }>

/**
 * Everything on one minutes that does not agree with itself: identities ID-01 … ID-09 and ID-11
 * (law-to-code table), critical first, then in the order of the form.
 */
export function checkMinutes(m: Minutes, settings: MinutesSettings = { exchanged: 'either' }): readonly Finding[] {
  return [...ballotIdentities(m), ...inventory(m, settings), ...voteIdentities(m), ...classes(m), ...official(m)].sort(
    (a, b) => weight[a.severity] - weight[b.severity],
  )
}

const weight = { critical: 0, error: 1, warning: 2 } as const

const when = (broken: boolean, finding: Finding): Finding[] => (broken ? [finding] : [])

function ballotIdentities({ registered, voted, issued, collected, valid, invalid }: Minutes): Finding[] {
  return [
    ...when(collected > issued, {
      // 75 ballots too many in one area of Mê Linh led to the annulment of 2021 (Resolution 730/NQ-HĐBCQG).
      code: 'ID-07',
      severity: 'critical',
      fields: ['collected', 'issued'],
      numbers: { collected, issued, surplus: collected - issued },
      article: '81',
    }),
    ...when(valid + invalid !== collected, {
      code: 'ID-01',
      severity: 'error',
      fields: ['collected', 'valid', 'invalid'],
      numbers: { collected, valid, invalid, sum: valid + invalid },
      article: '76.2',
    }),
    ...when(voted > registered, {
      code: 'ID-05',
      severity: 'error',
      fields: ['voted', 'registered'],
      numbers: { voted, registered },
      article: '76.2',
    }),
    ...when(issued !== voted, {
      code: 'ID-06',
      severity: 'warning',
      fields: ['issued', 'voted'],
      // More ballots in the box than people who voted is looked at before the count begins (NEC answer 172 of 2026).
      numbers: collected > voted && collected <= issued ? { issued, voted, collected } : { issued, voted },
      article: '69.1',
    }),
    ...when(collected < issued, {
      code: 'ID-08',
      severity: 'warning',
      fields: ['collected', 'issued'],
      numbers: { collected, issued, missing: issued - collected },
      article: '76.2',
    }),
  ]
}

function inventory({ received, issued, unused, exchanged }: Minutes, settings: MinutesSettings): Finding[] {
  if (received === null || unused === null) return []
  const spoilt = exchanged ?? 0
  const beside = received === issued + unused + spoilt
  const inside = received === issued + unused
  const agrees = { 'beside-issued': beside, 'inside-issued': inside, either: beside || inside }[settings.exchanged]
  return when(!agrees, {
    code: 'ID-09',
    severity: 'error',
    fields: ['received', 'issued', 'unused', 'exchanged'],
    numbers: { received, issued, unused, exchanged: spoilt, beside: issued + unused + spoilt, inside: issued + unused },
    article: '73',
  })
}

const sumVotes = (m: Minutes): number => Object.values(m.votes).reduce((total, votes) => total + votes, 0)

function voteIdentities(m: Minutes): Finding[] {
  const sum = sumVotes(m)
  const most = m.seats * m.valid
  return [
    ...Object.entries(m.votes).flatMap(([id, votes]) =>
      when(votes < 0 || votes > m.valid, {
        code: 'ID-02',
        severity: 'error',
        fields: [`votes.${id}`, 'valid'],
        numbers: { votes, valid: m.valid },
        article: '76.2',
      }),
    ),
    ...when(sum < m.valid || sum > most, {
      code: 'ID-04',
      severity: 'error',
      fields: ['votes', 'valid', 'seats'],
      numbers: { sum, valid: m.valid, seats: m.seats, most },
      article: '74.1',
    }),
  ]
}

function classes(m: Minutes): Finding[] {
  if (m.byCount === null) return []
  const ballots = m.byCount.reduce((total, count) => total + count, 0)
  const named = m.byCount.reduce((total, count, index) => total + count * (index + 1), 0)
  const tooMany = m.byCount.slice(m.seats).reduce((total, count) => total + count, 0)
  const sum = sumVotes(m)
  return when(ballots !== m.valid || named !== sum || tooMany > 0, {
    code: 'ID-03',
    severity: 'error',
    fields: ['byCount', 'valid', 'votes'],
    numbers: { ballots, valid: m.valid, named, sum, tooMany },
    article: '74.1',
  })
}

function official(m: Minutes): Finding[] {
  const onPaper = Object.keys(m.votes)
  const missing = m.candidates.filter((id) => !Object.hasOwn(m.votes, id))
  const unknown = onPaper.filter((id) => !m.candidates.includes(id))
  const surplus = judgeSurplus(m.edition, m.body, m.seats, m.candidates.length)
  return [
    ...when(missing.length > 0 || unknown.length > 0, {
      code: 'ID-11',
      severity: 'error',
      fields: ['votes', ...missing.map((id) => `votes.${id}`), ...unknown.map((id) => `votes.${id}`)],
      numbers: {
        official: m.candidates.length,
        onPaper: onPaper.length,
        missing: missing.join(', '),
        unknown: unknown.join(', '),
      },
      article: '57.5',
    }),
    // An additional election, or a candidate lost by force majeure, may lawfully leave fewer: a warning, not an error.
    ...when(!surplus.holds, {
      code: 'ID-11',
      severity: 'warning',
      fields: ['candidates', 'seats'],
      numbers: surplus.numbers,
      article: surplus.article,
    }),
  ]
}

/**
 * What the minutes of the same polling area, one per body, say about each other: ID-10 (R of NA = R of the province ≥
 * district ≥ commune) and ID-18 (the same R for the NA and the province). Answered per body of the lower level.
 */
export function checkArea(all: readonly Minutes[]): ReadonlyMap<Minutes, readonly Finding[]> {
  const answer = new Map<Minutes, readonly Finding[]>()
  const of = (body: Body) => all.find((each) => each.body === body)
  const national = of('NA')
  const provincial = of('province')
  if (national && provincial && national.registered !== provincial.registered) {
    const numbers = { NA: national.registered, province: provincial.registered }
    answer.set(provincial, [
      { code: 'ID-18', severity: 'warning', fields: ['registered'], numbers, article: '29' },
      { code: 'ID-10', severity: 'warning', fields: ['registered'], numbers, article: '29' },
    ])
  }
  const order: readonly Body[] = ['province', 'district', 'commune']
  const ladder = order.map(of).filter((each) => each !== undefined)
  if (!provincial && national) ladder.unshift(national)
  for (const [index, lower] of ladder.entries()) {
    const higher = ladder[index - 1]
    if (!higher || lower.registered <= higher.registered) continue
    answer.set(lower, [
      ...(answer.get(lower) ?? []),
      {
        code: 'ID-10',
        severity: 'warning',
        fields: ['registered'],
        numbers: { [higher.body]: higher.registered, [lower.body]: lower.registered },
        article: '29',
      },
    ])
  }
  return answer
}
