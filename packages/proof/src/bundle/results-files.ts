import type { LeafOutcome, Sums, UpperSums } from '../ledger/bodies.ts'
import { utf8 } from '../utf8.ts'

/** A contest as published. `figures` null: nothing is in yet; `outcome` null: its Board has not concluded. */
export type PublishedContest = Readonly<{
  id: string
  areas: Readonly<{ expected: number; reported: number }>
  /** Ids in ballot order. */
  candidates: readonly string[]
  figures: Sums | null
  outcome: LeafOutcome | null
}>

/** A standing minutes of a Committee or of the nation. */
export type PublishedSums = Readonly<{ subject: string; figures: UpperSums }>

export type PublishedResults = Readonly<{
  event: string
  status: 'preliminary' | 'final'
  contests: readonly PublishedContest[]
  committees: readonly PublishedSums[]
  nations: readonly PublishedSums[]
}>

/** `results.json`: docs/formats/bundle.md. */
export function resultsJson({ event, status, contests, committees, nations }: PublishedResults): Uint8Array {
  const told = [...contests]
    .sort((a, b) => compare(a.id, b.id))
    .map(({ id, areas, figures, outcome }) => ({ id, areas, figures, outcome }))
  const bySubject = (sums: readonly PublishedSums[]) =>
    [...sums].sort((a, b) => compare(a.subject, b.subject)).map(({ subject, figures }) => ({ subject, figures }))
  const results = { event, status, contests: told, committees: bySubject(committees), nations: bySubject(nations) }
  return utf8(`${JSON.stringify(results)}\n`)
}

/** `results.csv`: one line for each candidate of each contest that has figures. */
export function resultsCsv({ contests }: Pick<PublishedResults, 'contests'>): Uint8Array {
  const lines = ['contest,candidate,votes,valid,registered,voted,areas,expected,elected']
  for (const { id, areas, candidates, figures, outcome } of [...contests].sort((a, b) => compare(a.id, b.id))) {
    if (!figures) continue
    for (const [at, candidate] of candidates.entries()) {
      const elected = outcome ? (outcome.elected.includes(candidate) ? '1' : '0') : ''
      const { valid, registered, voted } = figures
      const votes = figures.votes[at] ?? 0
      lines.push([id, candidate, votes, valid, registered, voted, figures.areas, areas.expected, elected].join(','))
    }
  }
  return utf8(lines.map((line) => `${line}\r\n`).join(''))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
