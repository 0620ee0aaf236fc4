import type { OfficialList } from '@baucu/contract'
import {
  type BirthDate,
  type Body,
  type Edition,
  fold,
  judgeAge,
  judgeFilings,
  judgeLoss,
  judgeOfficialList,
  judgeOneConstituency,
  officialFields,
  type Reason,
} from '@baucu/law'
import { idOf, listedOf } from './ballot.ts'
import type { Candidate, ListRow } from './rows.ts'

type Election = Readonly<{ edition: Edition; electionDay: string }>
type Contest = Readonly<{ body: Body; seats: number }>
type Finding = OfficialList['findings'][number]

/** What a list says of each candidate here; the other fields of Điều 57.5 stand on the paper alone. */
const kept = { birthDate: (each: Candidate) => each.birthDate, sex: (each: Candidate) => each.gender } as const

const filledOf = (candidate: Candidate) =>
  officialFields.filter((field) => (field === 'birthDate' || field === 'sex' ? kept[field](candidate) !== null : true))

/** What the law says of one list: order, namesakes, missing facts, length, ages. Reasons that name a candidate have his id. */
export function judgeList(election: Election, { body, seats }: Contest, list: Pick<ListRow, 'candidates' | 'struck'>) {
  const { edition, electionDay } = election
  const lines = list.candidates.map((each) => ({ ...listedOf(each), filled: filledOf(each) }))
  const { reasons } = judgeOfficialList(edition, body, seats, lines)
  return findingsOf([
    ...reasons
      .filter((each) => (!each.holds || each.rule === 'O-SAME-NAME') && each.rule !== 'S-SURPLUS')
      .map((each) => (each.candidate === null ? each : { ...each, candidate: idOf(each.candidate) })),
    ...judgeLength(edition, body, seats, list),
    ...list.candidates.flatMap(({ id, birthDate }) =>
      birthDate === null
        ? []
        : failing(judgeAge(edition, 'stand', dateOf(birthDate), electionDay).reasons).map((each) => ({
            ...each,
            candidate: id,
          })),
    ),
  ])
}

/**
 * Whether there are enough names. After one was struck a short list is for the competent body to decide, with what the
 * procedure leaves open; whom the third conference had next is not known here, so F-ADD is left out.
 */
function judgeLength(
  edition: Edition,
  body: Body,
  seats: number,
  { candidates, struck }: Pick<ListRow, 'candidates' | 'struck'>,
): readonly Reason[] {
  const { reasons } = judgeLoss(edition, body, {
    ...{ seats, candidates: candidates.length, next: null },
    // A list from which a name is struck was published, and so posted.
    daysToPosting: -1,
  })
  const [surplus] = reasons
  if (!surplus || surplus.holds) return []
  if (struck.length === 0) return [surplus]
  return [{ ...surplus, confidence: 'unconfirmed' }, ...reasons.slice(1)]
}

const dateOf = (text: string): BirthDate => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return { year, month, day }
}

/** A list with where it stands, for what only several lists together can say. */
export type Placed = Readonly<{ constituency: string; unit: string; body: Body; candidates: readonly Candidate[] }>

/**
 * What speaks against a person who stands on several lists, by constituency: two of one body (L-ONE-UNIT), more levels than
 * the law allows (X-LEVELS). One person is one id, or one name with one birth date. Only lists within the reader's reach
 * are compared.
 */
export function judgeAcross(edition: Edition, lists: readonly Placed[]): ReadonlyMap<string, readonly Finding[]> {
  const standing = new Map<string, Placed[]>()
  for (const list of lists) {
    for (const key of list.candidates.flatMap(keysOf)) {
      const there = standing.get(key)
      if (there) there.push(list)
      else standing.set(key, [list])
    }
  }
  return new Map(
    lists.map((list) => [
      list.constituency,
      findingsOf(
        list.candidates.flatMap((each) => {
          const all = [...new Set(keysOf(each).flatMap((key) => standing.get(key) ?? []))]
          if (all.length < 2) return []
          const same = all.filter((one) => one.body === list.body && (list.body === 'NA' || one.unit === list.unit))
          return [
            ...failing(
              judgeOneConstituency(
                list.body,
                same.map((one) => one.constituency),
                each.id,
              ).reasons,
            ),
            ...failing(
              judgeFilings(
                edition,
                all.map((one) => one.body),
              ).reasons,
            ).map((one) => ({ ...one, candidate: each.id })),
          ]
        }),
      ),
    ]),
  )
}

const keysOf = ({ id, name, birthDate }: Candidate): readonly string[] => [
  `id ${id}`,
  ...(birthDate === null ? [] : [`name ${fold(name)} ${birthDate}`]),
]

const failing = (reasons: readonly Reason[]): readonly Reason[] => reasons.filter((each) => !each.holds)

const findingsOf = (reasons: readonly Reason[]): Finding[] =>
  reasons.map((each) => ({ ...each, numbers: { ...each.numbers } }))
