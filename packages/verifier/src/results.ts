import { canonicalText } from './canonical.ts'
import type { Misfit } from './contest-file.ts'
import { hasMembers, type Known, names, unknownMember } from './document.ts'
import { byByte } from './encoding.ts'
import type { Outcome, Sums, UpperSums } from './figures.ts'
import type { Findings } from './findings.ts'
import { type Is, isText, list } from './shape.ts'

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

const sumNames = ['areas', 'collected', 'invalid', 'issued', 'registered', 'valid', 'voted', 'votes']
const upper: Known = [{ subject: null, figures: names(...sumNames, 'contests', 'elected') }]
const known: Known = {
  event: null,
  status: null,
  contests: [
    {
      id: null,
      areas: names('expected', 'reported'),
      figures: names(...sumNames),
      outcome: names('elected', 'next', 'poll', 'undecided', 'unfilled'),
    },
  ],
  committees: upper,
  nations: upper,
}

const named = (member: string): Is => list((each) => hasMembers(each, { [member]: isText }))

/** Compares `results.json` with what was recomputed. */
export function compareResults(findings: Findings, value: unknown, results: Results): Misfit | undefined {
  const unknown = unknownMember(value, known)
  if (unknown !== undefined) return { unknown }
  const kinds = { contests: named('id'), committees: named('subject'), nations: named('subject') }
  if (!hasMembers(value, { event: isText, status: isText, ...kinds })) return { unknown: null }
  const file = value as Readonly<
    Record<'committees' | 'nations', readonly { subject: string }[]> & {
      contests: readonly { id: string }[]
      event: string
      status: string
    }
  >
  const lists = [
    compareLines(findings, file.contests, results.contests, ({ id }) => id),
    compareLines(findings, file.committees, results.committees, ({ subject }) => subject),
    compareLines(findings, file.nations, results.nations, ({ subject }) => subject),
  ]
  const same = file.event === results.event && file.status === results.status && lists.every((fits) => fits)
  if (!same) findings.add('arithmetic', 'result-differs', 'results.json')
  return undefined
}

/** Compares the lines of those that were computed; answers whether there are exactly these, in order. */
function compareLines<T>(
  findings: Findings,
  given: readonly T[],
  wanted: readonly T[],
  nameOf: (line: T) => string,
): boolean {
  const right = new Map(wanted.map((line) => [nameOf(line), canonicalText(line)]))
  const wrong = new Set(
    given.filter((line) => right.has(nameOf(line)) && canonicalText(line) !== right.get(nameOf(line))).map(nameOf),
  )
  for (const name of wrong) findings.add('arithmetic', 'result-differs', `results.json: ${name}`)
  return given.length === wanted.length && wanted.every((line, at) => nameOf(given[at] ?? line) === nameOf(line))
}

const header = 'contest,candidate,votes,valid,registered,voted,areas,expected,elected'

/** The lines of a contest in `results.csv`. */
function csvLines({ id, figures, areas, outcome }: ContestResult, candidates: readonly string[]): readonly string[] {
  if (!figures) return []
  const { valid, registered, voted } = figures
  return candidates.map((candidate, at) => {
    const votes = figures.votes[at] ?? ''
    const elected = outcome ? Number(outcome.elected.includes(candidate)) : ''
    return [id, candidate, votes, valid, registered, voted, figures.areas, areas.expected, elected].join(',')
  })
}

const contestOf = (line: string): string => line.split(',', 1)[0] ?? ''

/** Compares the text of `results.csv` with what was recomputed. */
export function compareCsv(findings: Findings, text: string, results: Results): void {
  const pieces = text.split('\r\n')
  const lines = pieces.slice(1, -1)
  const differs = (subject: string) => findings.add('arithmetic', 'result-differs', subject)
  const computed = results.contests.map((each) => ({
    id: each.id,
    lines: csvLines(each, results.candidates.get(each.id) ?? []),
  }))
  const ids = computed.flatMap(({ id, lines: own }) => own.map(() => id))
  const inOrder = ids.length === lines.length && lines.every((line, at) => contestOf(line) === ids[at])
  if (pieces[0] !== header || pieces.at(-1) !== '' || !inOrder) differs('results.csv')
  const given = new Map<string, string[]>()
  for (const line of lines) {
    const id = contestOf(line)
    const known = given.get(id)
    if (known) known.push(line)
    else given.set(id, [line])
  }
  for (const { id, lines: own } of computed) {
    const shown = given.get(id) ?? []
    if (shown.length !== own.length || own.some((line, at) => line !== shown[at])) differs(`results.csv: ${id}`)
  }
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
