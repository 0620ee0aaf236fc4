import type { Transaction } from '../../kernel/database.ts'
import { aggregateSubject, areaSubject } from './subjects.ts'

type Client = Transaction['client']

/** A leaf that stands: its place in the log, and its hash. */
export type StandingLeaf = Readonly<{ index: number; hash: Buffer }>

/** Where a leaf that can be approved stands: the minutes of an area, or (`area` null) the sums of a Board. */
export type LeafPlace = Readonly<{ contest: string; area: string | null }>

const subjectOf = ({ contest, area }: LeafPlace): string =>
  area === null ? aggregateSubject('board', contest) : areaSubject(contest, area)

/** The leaves that stand at these places, in their order; undefined where none does, or where something newer waits for the log. */
export async function standingLeaves(
  client: Client,
  frame: string,
  places: readonly LeafPlace[],
): Promise<readonly (StandingLeaf | undefined)[]> {
  if (places.length === 0) return []
  const { rows } = await client.query<Readonly<{ place: number; index: number; hash: Buffer }>>({
    name: 'ledger-standing-leaves',
    text: `select asked.place::int as place, leaf.index::int as index, leaf.hash
       from unnest($2::text[], $3::text[], $4::text[]) with ordinality as asked (subject, contest, area, place)
       cross join lateral (select index, type, hash from ledger_leaf
         where frame_id = $1 and subject = asked.subject order by index desc limit 1) as leaf
       where leaf.type <> 'withdrawal' and (asked.area is null or not exists (select from ledger_waiting w
         where w.frame_id = $1 and w.contest = asked.contest and w.area = asked.area))`,
    values: [frame, places.map(subjectOf), places.map(({ contest }) => contest), places.map(({ area }) => area)],
  })
  const found = new Map(rows.map(({ place, index, hash }) => [place, { index, hash }]))
  return places.map((_, at) => found.get(at + 1))
}
