import type { OutputOf, organOne } from '@baucu/contract'
import {
  type Body,
  type Edition,
  fold,
  judgeAreaDecision,
  judgeEstablished,
  judgeMembership,
  judgeNamesake,
  judgePosts,
  judgeSectors,
  judgeSeveral,
  judgeSize,
  kindOf,
  organStep,
  type Reason,
  stepsById,
} from '@baucu/law'
import type { MemberRow, OrganRow, Served } from './rows.ts'

type Finding = OutputOf<typeof organOne>['findings'][number]
type Election = Readonly<{ edition: Edition; electionDay: string }>

/** What is known beside an organ's own rows. */
export type Around = Readonly<{
  today: string
  served: readonly Served[]
  candidates: readonly Readonly<{ constituency: string; id: string; name: string }>[]
  names: ReadonlyMap<string, Readonly<{ fullName: string }>>
  organsOf: ReadonlyMap<string, number>
  /** The day its polling area was decided. */
  areaDecided: string | null
}>

/** The day by which an organ has to be there. */
export function deadlineOf(election: Election, { organ }: Pick<OrganRow, 'organ'>): string | null {
  const step = organStep[kindOf(organ)]
  return step === null ? null : (stepsById(election).get(step)?.date ?? null)
}

/** What does not hold of an organ, and what somebody has to decide about it. */
export function judgeOrgan(
  election: Election,
  row: OrganRow,
  members: readonly MemberRow[],
  { areaDecided }: Pick<Around, 'areaDecided'>,
): Finding[] {
  const { edition } = election
  const { organ, decision, decidedOn } = row
  const held = (post: string) => members.filter((each) => each.post === post).length
  const sectors = members.flatMap((each) => each.sector ?? [])
  return failing([
    ...judgeEstablished(edition, organ, { number: decision, decidedOn, deadline: deadlineOf(election, row) }).reasons,
    ...judgeSize(edition, organ, members.length).reasons,
    ...judgePosts(edition, organ, { chair: held('chair'), vice: held('vice'), secretary: held('secretary') }).reasons,
    ...judgeSectors(edition, organ, [...new Set(sectors)]).reasons,
    ...(areaDecided === null || decidedOn === null ? [] : beforeTeam(edition, areaDecided, decidedOn)),
  ])
}

/** Only the order of the two days; who decided the area is judged where the area is. */
const beforeTeam = (edition: Edition, decidedOn: string, teamFormedOn: string): readonly Reason[] =>
  judgeAreaDecision(edition, {
    ...{ special: null, communes: true, decidedBy: 'commune-people-committee', next: null },
    ...{ decidedOn, teamFormedOn },
  }).reasons.filter((each) => each.rule === 'AREA-BEFORE-TEAM')

/** What speaks against one member: a candidacy in a constituency the organ serves, several organs at once. */
export function judgeMember(
  election: Election,
  { organ }: OrganRow,
  { person }: MemberRow,
  { today, served, candidates, names, organsOf }: Around,
): Finding[] {
  const { edition } = election
  const label = new Map(served.map((each) => [each.id, labelOf(each)]))
  const stands = candidates.filter((each) => each.id === person).map((each) => label.get(each.constituency) ?? '')
  const listDay = stepsById(election).get('officialList')?.date ?? null
  const mine = fold(names.get(person)?.fullName ?? '')
  const namesakes =
    stands.length > 0 || mine === '' || kindOf(organ) === 'committee'
      ? []
      : candidates.filter((each) => fold(nameAlone(each.name)) === mine)
  return failing([
    ...judgeMembership(edition, organ, [...label.values()], stands, today, listDay).reasons,
    ...namesakes.flatMap((each) => judgeNamesake(organ, label.get(each.constituency) ?? '').reasons),
    ...judgeSeveral(organsOf.get(person) ?? 1).reasons,
  ])
}

/** A name of the ballot without the other name in brackets. */
const nameAlone = (printed: string): string => printed.replace(/\s*\([^)]*\)/g, '')

const elects: Readonly<Record<Body, string>> = {
  NA: 'ĐBQH',
  province: 'HĐND tỉnh',
  district: 'HĐND huyện',
  commune: 'HĐND xã',
}

/** "số 2 (HĐND tỉnh)" */
const labelOf = ({ number, body }: Served): string => `số ${number} (${elects[body]})`

const failing = (reasons: readonly Reason[]): Finding[] =>
  reasons.flatMap((each) => (each.holds ? [] : [{ ...each, numbers: { ...each.numbers } }]))
