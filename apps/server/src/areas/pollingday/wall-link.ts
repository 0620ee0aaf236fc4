import { timingSafeEqual } from 'node:crypto'
import { type closeWall, longestWall, type OutputOf, type openWall, type openWalls } from '@baucu/contract'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'

/** What an address of a wall is for; its sign holds all three together. */
export type WallAddress = Readonly<{ wall: string; organisation: string; frame: string }>

/** The address of a wall, without that of the server. */
const wallPath = (keyed: Keyed, address: WallAddress): string =>
  `/tuong?${new URLSearchParams({
    ...{ tochuc: address.organisation, ky: address.frame },
    ma: `${address.wall}.${signOf(keyed, address)}`,
  })}`

/** The wall an address was made for; undefined when its sign is not ours, or it was made for another office or election. */
export function wallOfCode(
  keyed: Keyed,
  code: string,
  { organisation, frame }: Omit<WallAddress, 'wall'>,
): string | undefined {
  const [wall = '', sign = ''] = code.split('.')
  const given = Buffer.from(sign)
  const right = Buffer.from(signOf(keyed, { wall, organisation, frame }))
  return given.length === right.length && timingSafeEqual(given, right) ? wall : undefined
}

const signOf = (keyed: Keyed, { wall, organisation, frame }: WallAddress): string =>
  keyed('wall', JSON.stringify([wall, organisation, frame])).slice(0, 40)

/** Opens an address; it always ends by itself. */
export async function makeWall(
  context: CommandContext,
  { organisation, frame, wall, until }: z.output<typeof openWall.input>,
): Promise<OutputOf<typeof openWall> | Refused> {
  const { client, place, actor, now } = context
  if (!(await readFrame(context.db, frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  const lasts = Date.parse(until) - now.getTime()
  if (lasts <= 0 || lasts > longestWall * 86_400_000)
    return new Refused(422, 'wall-until', { days: longestWall }, ['input.until'])
  const made = await client.query(
    `insert into wall_link (province_code, id, organisation_id, org_path, frame_id, account_id, created_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [place?.province ?? noProvince, wall, organisation, place?.path, frame, actor.account, now, until],
  )
  if (made.rowCount !== 1) return new Refused(409, 'wall-there', {}, ['input.wall'])
  context.record({ subject: `wall/${wall}`, before: null, after: { organisation, frame, until } })
  return { wall }
}

/** Ends an address, whoever of the office made it. */
export async function endWall(
  context: CommandContext,
  { organisation, wall }: z.output<typeof closeWall.input>,
): Promise<OutputOf<typeof closeWall> | Refused> {
  const ended = await context.client.query(
    'update wall_link set ended_at = $3 where id = $1 and organisation_id = $2 and ended_at is null',
    [wall, organisation, context.now],
  )
  if (ended.rowCount === 1) context.record({ subject: `wall/${wall}`, before: { organisation }, after: null })
  else context.unchanged()
  return { wall }
}

/** The addresses that are open now. */
export async function wallsOf(
  { client, keyed, now, db }: QueryContext,
  { organisation, frame }: z.output<typeof openWalls.input>,
): Promise<OutputOf<typeof openWalls> | Refused> {
  if (!(await readFrame(db, frame))) return notFound()
  const { rows } = await client.query<{ id: string; since: Date; until: Date }>(
    `select id, created_at as since, ends_at as until from wall_link
     where organisation_id = $1 and frame_id = $2 and ended_at is null and ends_at > $3 order by created_at, id`,
    [organisation, frame, now],
  )
  return {
    walls: rows.map(({ id, since, until }) => ({
      ...{ id, path: wallPath(keyed, { wall: id, organisation, frame }) },
      ...{ since: since.toISOString(), until: until.toISOString() },
    })),
  }
}
