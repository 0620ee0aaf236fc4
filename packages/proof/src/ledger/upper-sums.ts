import type { LeafElected, LeafOutcome, Sums, UpperSums } from './bodies.ts'

/** What a level above needs of a contest; `aggregate` is the leaf of its Board, null while that has not concluded. */
export type ConcludedContest = Readonly<{
  body: LeafElected
  /** The unit whose Committee receives the Board's minutes. */
  committee: string
  figures: Sums | null
  outcome: LeafOutcome | null
  aggregate: object | null
}>

/** A Committee whose Boards have all concluded: what its leaf adds up. */
export type ConcludedCommittee<Contest extends ConcludedContest> = Readonly<{
  /** As its aggregate names it: body and unit (docs/formats/leaves.md, "Aggregates"). */
  subject: string
  contests: readonly Contest[]
  children: readonly NonNullable<Contest['aggregate']>[]
  figures: UpperSums
}>

/** The Committees above contests, each only where nothing below is missing, and the nation above those of the National Assembly (null: one of them is missing, or there is none). */
export function committeesOf<Contest extends ConcludedContest>(
  contests: readonly Contest[],
): Readonly<{ committees: readonly ConcludedCommittee<Contest>[]; nation: UpperSums | null }> {
  const bySubject = [...Map.groupBy(contests, ({ body, committee }) => `${body}/${committee}`)]
  const committees = bySubject.flatMap(([subject, own]) => {
    const children = own.flatMap(({ aggregate }): NonNullable<Contest['aggregate']>[] => (aggregate ? [aggregate] : []))
    if (children.length < own.length) return []
    const figures = upperSums(
      own.map(({ figures, outcome }) => ({ ...figures, contests: 1, elected: outcome?.elected.length ?? 0 })),
    )
    return [{ subject, contests: own, children: children, figures }]
  })
  const ofNation = committees.filter(({ subject }) => isOfNation(subject))
  const expected = bySubject.filter(([subject]) => isOfNation(subject)).length
  const isWhole = expected > 0 && ofNation.length === expected
  return { committees, nation: isWhole ? upperSums(ofNation.map(({ figures }) => figures)) : null }
}

/** What the nation's aggregate says over Committees of several logs: those of the National Assembly are added up. */
export const nationSums = (committees: readonly Readonly<{ subject: string; figures: UpperSums }>[]): UpperSums =>
  upperSums(committees.filter(({ subject }) => isOfNation(subject)).map(({ figures }) => figures))

/** Whether a Committee's aggregate is added up by the nation's: the National Assembly's are. */
export const isOfNation = (subject: string): boolean => subject.startsWith('NA/')

const added = [
  'areas',
  'registered',
  'voted',
  'issued',
  'collected',
  'valid',
  'invalid',
  'contests',
  'elected',
] as const

type Added = Readonly<Partial<Record<(typeof added)[number], number>>>

/** Sums above a contest: candidates differ, so votes are none. */
function upperSums(children: readonly Added[]): UpperSums {
  const sums = Object.fromEntries(
    added.map((field) => [field, children.reduce((sum, each) => sum + (each[field] ?? 0), 0)]),
  ) as Record<(typeof added)[number], number>
  return { ...sums, votes: null }
}
