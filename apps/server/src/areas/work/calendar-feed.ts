import { timingSafeEqual } from 'node:crypto'
import { calendarFeed, closeFeed, openFeed } from '@baucu/contract'
import { noProvince } from '../../kernel/audit.ts'
import { answer, handle } from '../../kernel/bus.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { Refused } from '../../kernel/refused.ts'

/** What an address carries: which feed, and a sign that it was made here. */
export const feedCode = (keyed: Keyed, feed: string): string => `${feed}.${signOf(keyed, feed)}`

/** The feed of an address; undefined when the sign is not ours. */
export function feedOf(keyed: Keyed, code: string): string | undefined {
  const [feed = '', sign = ''] = code.split('.')
  const given = Buffer.from(sign)
  const right = Buffer.from(signOf(keyed, feed))
  return given.length === right.length && timingSafeEqual(given, right) ? feed : undefined
}

const signOf = (keyed: Keyed, feed: string): string => keyed('calendar-feed', feed).slice(0, 40)

export const calendarFeedQueries = [
  answer(calendarFeed, async ({ client, actor, keyed }, { organisation }) => {
    const { rows } = await client.query<{ id: string; since: string }>(
      `select id, created_at as since from calendar_feed
       where account_id = $1 and organisation_id = $2 and ended_at is null`,
      [actor.account, organisation],
    )
    const [row] = rows
    if (!row) return { feed: null }
    const ask = new URLSearchParams({ organisation, feed: feedCode(keyed, row.id) })
    return { feed: { id: row.id, path: `/documents/work.ics?${ask}`, since: new Date(row.since).toISOString() } }
  }),
]

export const calendarFeedCommands = [
  handle(openFeed, async (context, { organisation, feed }) => {
    const { client, actor, place, now } = context
    if (actor.account === null) return new Refused(422, 'feed-needs-account')
    const made = await client.query(
      `insert into calendar_feed (province_code, id, organisation_id, org_path, account_id, created_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [place?.province ?? noProvince, feed, organisation, place?.path, actor.account, now],
    )
    if (made.rowCount !== 1) return new Refused(409, 'feed-there', {}, ['input.organisation'])
    context.record({ subject: `calendar-feed/${feed}`, before: null, after: { organisation } })
    return { feed }
  }),

  handle(closeFeed, async (context, { organisation, feed }) => {
    const ended = await context.client.query(
      `update calendar_feed set ended_at = $4
       where id = $1 and organisation_id = $2 and account_id = $3 and ended_at is null`,
      [feed, organisation, context.actor.account, context.now],
    )
    if (ended.rowCount === 1)
      context.record({ subject: `calendar-feed/${feed}`, before: { organisation }, after: null })
    else context.unchanged()
    return { feed }
  }),
]
