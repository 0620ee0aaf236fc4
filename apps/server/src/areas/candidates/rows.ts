import type { ListOrder } from '@baucu/contract'
import type { StrikeGround } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>

/** Somebody on an official list. */
export type Candidate = Readonly<{
  id: string
  name: string
  otherName: string | null
  gender: 'M' | 'F' | null
  birthDate: string | null
}>

/** A line of the list, `place` as the resolution has it. */
export type Line = Candidate & Readonly<{ place: number }>

type Struck = Line & Readonly<{ ground: StrikeGround; at: Date; decision: string; note: string }>

/** The official list of one constituency as it is stored. */
export type ListRow = Readonly<{
  constituency: string
  decision: string | null
  decidedOn: string | null
  order: ListOrder
  version: number
  /** As the resolution has them. */
  candidates: readonly Line[]
  /** The first one first. */
  struck: readonly Struck[]
}>

type Head = Omit<ListRow, 'candidates' | 'struck'>
type LineRow = Line &
  Readonly<{ of: string; ground: StrikeGround | null; at: Date | null; decision: string | null; note: string | null }>

/** The lists of constituencies, by constituency. */
export async function readLists(
  { client }: Client,
  frame: string,
  constituencies: readonly string[],
): Promise<ReadonlyMap<string, ListRow>> {
  const heads = await client.query<Head>(
    `select constituency_id as constituency, decision, decided_on as "decidedOn", ballot_order as "order", version
     from official_list where frame_id = $1 and constituency_id = any ($2)`,
    [frame, constituencies],
  )
  const { rows } = await client.query<LineRow>(
    `select constituency_id as of, id, place, name, other_name as "otherName", gender, birth_date as "birthDate", ground,
       struck_at as at, strike_decision as decision, strike_note as note
     from listed_candidate where frame_id = $1 and constituency_id = any ($2) order by place, id`,
    [frame, constituencies],
  )
  const lines = Map.groupBy(rows, (row) => row.of)
  return new Map(
    heads.rows.map((head) => {
      const mine = lines.get(head.constituency) ?? []
      return [
        head.constituency,
        {
          ...head,
          candidates: mine.flatMap(({ ground, ...line }) => (ground === null ? [lineOf(line)] : [])),
          struck: mine
            .flatMap(({ ground, at, decision, note, ...line }) =>
              ground === null || at === null
                ? []
                : [{ ...lineOf(line), ground, at, decision: decision ?? '', note: note ?? '' }],
            )
            .sort((a, b) => a.at.getTime() - b.at.getTime()),
        },
      ]
    }),
  )
}

const lineOf = ({ id, place, name, otherName, gender, birthDate }: Line): Line => ({
  ...{ id, place, name, otherName, gender, birthDate },
})
