import type { Transaction } from '../../kernel/database.ts'
import { type PollingArea, pollingAreasBelow } from '../organisations/index.ts'

/** What an area told last of the day, as the boards add it up. */
export type ToldDay = PollingArea & Told

type Told = Readonly<{
  registered: number | null
  /** Who had voted, by mark. */
  voted: Readonly<Record<string, number>>
  opened: string | null
  closed: string | null
}>

type Client = Pick<Transaction, 'client'>
/** Where, and of which day. */
type Whose = Readonly<{ path: string; frame: string; day: string }>

/**
 * Every polling area at and below a path with what it told, in the order of the tree. Of a large place only what changed since it was last asked
 * for is read: a nation's desk that asks every two seconds reads the reports of two seconds. Whoever may ask for a path
 * may see everything below it, so what one asked for serves the next.
 */
export async function readDays(context: Client, whose: Whose): Promise<readonly ToldDay[]> {
  const key = JSON.stringify(whose)
  const { tree, upTo } = await momentOf(context)
  const before = large.get(key)
  if (before?.tree === tree) {
    for (const { id, ...told } of await readTold(context, whose, before.upTo)) {
      const place = before.places.get(id)
      const area = place === undefined ? undefined : before.days[place]
      if (place !== undefined && area) before.days[place] = { ...area, ...told }
    }
    if (BigInt(upTo) > BigInt(before.upTo)) before.upTo = upTo
    return [...before.days]
  }
  const told = new Map((await readTold(context, whose, '0')).map((row) => [row.id, row]))
  const days = (await pollingAreasBelow(context, { path: whose.path, at: whose.day })).map((area) => ({
    ...nothing,
    ...area,
    ...told.get(area.id),
  }))
  if (days.length >= largeFrom) keep(key, { tree, upTo, days, places: new Map(days.map(({ id }, at) => [id, at])) })
  return days
}

const nothing: Told = { registered: null, voted: {}, opened: null, closed: null }

/** What was read of a large place: of which state of the tree, and up to which transaction. */
type Large = { tree: string; upTo: string; days: ToldDay[]; places: ReadonlyMap<string, number> }

const largeFrom = 1_000
/** The nation and its provinces. */
const mostLarge = 40
const large = new Map<string, Large>()

function keep(key: string, read: Large): void {
  large.delete(key)
  large.set(key, read)
  const [oldest] = large.keys()
  if (large.size > mostLarge && oldest !== undefined) large.delete(oldest)
}

/** The tree as it stands, and the first transaction that this one may not see. */
async function momentOf({ client }: Client): Promise<Readonly<{ tree: string; upTo: string }>> {
  const { rows } = await client.query<{ tree: string; upTo: string }>({
    name: 'moment-of-days',
    text: `select coalesce(sum(revision), 0)::text as tree, pg_snapshot_xmin(pg_current_snapshot())::text as "upTo"
      from organisation_level`,
  })
  return rows[0] ?? { tree: '', upTo: '0' }
}

/** Rows that a transaction not yet seen at `since` may have changed. */
async function readTold(
  { client }: Client,
  { path, frame, day }: Whose,
  since: string,
): Promise<readonly (Told & Readonly<{ id: string }>)[]> {
  const { rows } = await client.query<Told & Readonly<{ id: string }>>({
    name: 'area-days',
    text: `select organisation_id as id, registered, case when day = $3 then voted else '{}' end as voted, opened, closed
      from area_day where frame_id = $2 and org_path ^@ $1 and changed >= $4::text::xid8`,
    values: [path, frame, day, since],
  })
  return rows
}

/** Whether everybody on the register has voted by what was told last. */
export function everybodyVoted({ registered, voted }: ToldDay): boolean {
  if (registered === null || registered === 0) return false
  const last = Object.keys(voted).sort().at(-1)
  return last !== undefined && (voted[last] ?? 0) >= registered
}
