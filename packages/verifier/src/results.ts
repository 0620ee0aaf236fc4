import { canonicalText } from './canonical.ts'
import { type Misfit, members } from './contest-file.ts'
import { byByte, fromUtf8 } from './encoding.ts'
import type { Outcome, Sums, UpperSums } from './figures.ts'
import type { Findings } from './findings.ts'
import { isObject, isText } from './shape.ts'

/** What a contest's line in the results must say. */
export type ContestResult = Readonly<{
  id: string
  areas: Readonly<{ expected: number; reported: number }>
  figures: Sums | null
  outcome: Outcome | null
}>

/** Everything the results of a bundle must say, as recomputed. */
export type Results = Readonly<{
  event: string
  status: string
  contests: readonly ContestResult[]
  committees: readonly Readonly<{ subject: string; figures: UpperSums }>[]
  nations: readonly Readonly<{ subject: string; figures: UpperSums }>[]
  /** Ids of candidates in ballot order, by contest. */
  candidates: ReadonlyMap<string, readonly string[]>
}>

const known = new Set([
  ...[
    'areas',
    'figures',
    'id',
    'outcome',
    'expected',
    'reported',
    'collected',
    'invalid',
    'issued',
    'registered',
    'valid',
    'voted',
    'votes',
    'contests',
  ],
  ...['elected', 'next', 'poll', 'undecided', 'unfilled', 'subject'],
])

/** Compares `results.json` with what was recomputed. */
export function compareResults(findings: Findings, value: unknown, results: Results): Misfit | undefined {
  const misfit = members(value, {
    event: isText,
    status: isText,
    contests: Array.isArray,
    committees: Array.isArray,
    nations: Array.isArray,
  })
  if (misfit) return misfit
  const file = value as Readonly<
    Record<'contests' | 'committees' | 'nations', unknown[]> & { event: string; status: string }
  >
  const unknown = firstUnknown([file.contests, file.committees, file.nations])
  if (unknown !== undefined) return { unknown }
  const differs = (subject: string, detail = '') => findings.add('arithmetic', 'result-differs', subject, detail)
  if (file.event !== results.event) differs('results.json', 'event')
  if (file.status !== results.status) differs('results.json', 'status')
  const compare = (given: readonly unknown[], wanted: readonly unknown[], nameOf: (item: unknown) => string) => {
    for (const [at, item] of wanted.entries()) {
      if (canonicalText(given[at]) === canonicalText(item)) continue
      differs(`results.json: ${nameOf(item)}`)
      // After one that is missing all that follow are displaced: it says enough.
      if (nameOf(given[at]) !== nameOf(item)) return
    }
    if (given.length > wanted.length) differs(`results.json: ${nameOf(given[wanted.length])}`)
  }
  compare(file.contests, results.contests, (item) => nameIn(item, 'id'))
  compare(file.committees, results.committees, (item) => nameIn(item, 'subject'))
  compare(file.nations, results.nations, (item) => nameIn(item, 'subject'))
  return undefined
}

const nameIn = (item: unknown, member: string): string =>
  isObject(item) && typeof item[member] === 'string' ? item[member] : '?'

/** Deeper than any results are. */
const deepest = 8

function firstUnknown(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > deepest) return '…'
  for (const [name, each] of Object.entries(value)) {
    if (!Array.isArray(value) && !known.has(name)) return name
    const inner = firstUnknown(each, depth + 1)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** The lines of `results.csv`, with the contest each belongs to. */
function* csvLines(results: Results): Generator<Readonly<{ contest: string; line: string }>> {
  yield { contest: '', line: 'contest,candidate,votes,valid,registered,voted,areas,expected,elected' }
  for (const { id, figures, areas, outcome } of results.contests) {
    if (!figures) continue
    const { valid, registered, voted } = figures
    for (const [at, candidate] of (results.candidates.get(id) ?? []).entries()) {
      const elected = outcome ? Number(outcome.elected.includes(candidate)) : ''
      const fields = [
        id,
        candidate,
        figures.votes[at] ?? '',
        valid,
        registered,
        voted,
        figures.areas,
        areas.expected,
        elected,
      ]
      yield { contest: id, line: fields.join(',') }
    }
  }
}

/** Compares `results.csv` with what was recomputed. */
export function compareCsv(findings: Findings, bytes: Uint8Array, results: Results): void {
  const lines = fromUtf8(bytes)?.split('\r\n')
  const differs = (subject: string, detail = '') => findings.add('arithmetic', 'result-differs', subject, detail)
  if (!lines) {
    differs('results.csv')
    return
  }
  let at = 0
  for (const { contest, line } of csvLines(results)) {
    if (lines[at] !== line) {
      differs(contest === '' ? 'results.csv' : `results.csv: ${contest}`, `${at + 1}`)
      return
    }
    at += 1
  }
  if (lines.length !== at + 1 || lines[at] !== '') differs('results.csv', `${at + 1}`)
}

/** What pages say figures of: contests by id, Committees and the nation by subject. */
export type Shown = Readonly<{
  contests: ReadonlyMap<string, ContestResult>
  candidates: Results['candidates']
  sums: ReadonlyMap<string, UpperSums>
}>

/** Everything of these results that a page may say. */
export const shownOf = ({ contests, candidates, committees, nations }: Results): Shown => ({
  contests: new Map(contests.map((result) => [result.id, result])),
  candidates,
  sums: new Map([...committees, ...nations].map(({ subject, figures }) => [subject, figures])),
})

/** Figures by the names pages use: what stands after the last slash is the field. */
export function figureOf({ contests, candidates, sums }: Shown, name: string): number | undefined {
  const slash = name.lastIndexOf('/')
  const [subject, field] = [name.slice(0, slash), name.slice(slash + 1)]
  const upper = sums.get(subject)
  if (upper) return upperFields.has(field) ? numberIn(upper, field) : undefined
  const figures = contests.get(subject)?.figures
  if (!figures) return undefined
  if (field.startsWith('votes.')) return figures.votes[candidates.get(subject)?.indexOf(field.slice(6)) ?? -1]
  return pageFields.has(field) ? numberIn(figures, field) : undefined
}

function numberIn(figures: Sums | UpperSums, field: string): number | undefined {
  const value: unknown = figures[field as keyof typeof figures]
  return typeof value === 'number' ? value : undefined
}

const pageFields = new Set(['registered', 'voted', 'issued', 'collected', 'valid', 'invalid', 'areas'])
const upperFields = new Set([...pageFields, 'contests', 'elected'])

/** By id or subject, by byte. */
export const sortedBy = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
  items.toSorted((a, b) => byByte(nameOf(a), nameOf(b)))
