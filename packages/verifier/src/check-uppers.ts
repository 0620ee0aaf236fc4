import { canonicalText } from './canonical.ts'
import { checkChildren, isExactly } from './check-children.ts'
import { type CheckedContest, differenceOf, type Setting } from './check-contest.ts'
import type { Sums, UpperSums } from './figures.ts'
import { leafName } from './leaf.ts'
import { sortedBy } from './results.ts'

type Line = Readonly<{ subject: string; figures: UpperSums }>

/** Checks the aggregates of Committees and of the nation; answers those that stand, as the results must have them. */
export function checkUppers(
  setting: Setting,
  contests: ReadonlyMap<string, CheckedContest>,
): Readonly<{ committees: readonly Line[]; nations: readonly Line[] }> {
  const { ledger } = setting
  const expected = new Set<string>()
  const committees: Line[] = []
  const standing: { index: number; figures: UpperSums }[] = []
  let nation = false
  for (const [subject, ids] of ledger.committees) {
    if (ids.length === 0) continue
    const isNation = subject.startsWith('NA/')
    nation ||= isNation
    const boards = ids.flatMap((id) => {
      const { board, result } = contests.get(id) ?? { board: null, result: null }
      const { figures = null, outcome = null } = result ?? {}
      return board === null || !figures
        ? []
        : [{ index: board, sums: withElected(figures, outcome?.elected.length ?? 0) }]
    })
    expected.add(`committee ${subject}`)
    const upper = checkUpper(setting, `committee ${subject}`, boards)
    if (!upper) continue
    committees.push({ subject, figures: upper.figures })
    if (isNation) standing.push(upper)
  }
  const children = standing.map(({ index, figures }) => ({ index, sums: figures }))
  const whole = nation ? checkUpper(setting, 'nation NA', children) : undefined
  if (nation) expected.add('nation NA')
  for (const [subject, { index, leaf }] of ledger.uppers) {
    if (!expected.has(subject)) setting.findings.add('completeness', 'child-foreign', leafName(index, leaf), '', index)
  }
  return {
    committees: sortedBy(committees, ({ subject }) => subject),
    nations: whole ? [{ subject: 'NA', figures: whole.figures }] : [],
  }
}

const withElected = ({ votes: _, ...figures }: Sums, elected: number): UpperSums => ({
  ...figures,
  contests: 1,
  elected,
  votes: null,
})

function checkUpper(
  { sha256, findings, ledger, hashes, final }: Setting,
  subject: string,
  children: readonly Readonly<{ index: number; sums: UpperSums }>[],
): Readonly<{ index: number; figures: UpperSums }> | undefined {
  const upper = ledger.uppers.get(subject)
  if (!upper) {
    if (final) findings.add('completeness', 'aggregate-missing', subject)
    return undefined
  }
  const { index, leaf } = upper
  const wanted = children.map((child) => child.index).toSorted((a, b) => a - b)
  if (!final && !isExactly(leaf.children, wanted)) return undefined
  const name = leafName(index, leaf)
  checkChildren(sha256, findings, hashes, { name, index, children: leaf.children, wanted })
  const total = children.reduce((sum, { sums }) => added(sum, sums), noUpperSums)
  if (canonicalText(leaf.figures) !== canonicalText(total)) {
    findings.add('arithmetic', 'sum-differs', name, differenceOf(leaf.figures, total), index)
  }
  return { index, figures: leaf.figures }
}

export const noUpperSums: UpperSums = {
  areas: 0,
  collected: 0,
  contests: 0,
  elected: 0,
  invalid: 0,
  issued: 0,
  registered: 0,
  valid: 0,
  voted: 0,
  votes: null,
}

export const added = (a: UpperSums, b: UpperSums): UpperSums => ({
  areas: a.areas + b.areas,
  collected: a.collected + b.collected,
  contests: a.contests + b.contests,
  elected: a.elected + b.elected,
  invalid: a.invalid + b.invalid,
  issued: a.issued + b.issued,
  registered: a.registered + b.registered,
  valid: a.valid + b.valid,
  voted: a.voted + b.voted,
  votes: null,
})
