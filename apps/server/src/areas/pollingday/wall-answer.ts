import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Turns } from '../../kernel/http/turns.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { wallOfCode } from './wall-link.ts'

/** A wall asks four times a minute; ten of them may hang in a house. */
const [mostAMinute, minute] = [40, 60_000]

/**
 * `GET /documents/wall.json?tochuc=…&ky=…&ma=…`: what a wall shows, for whoever has its address. One that is wrong is
 * answered 404 like anything that is not there; whoever holds one of ours is told that it has ended.
 */
export const wallAnswer = (bus: Bus, keyed: Keyed): Download => {
  const turns = new Turns(mostAMinute, minute)
  return {
    path: '/documents/wall.json',
    make: async (ask) => {
      const input = { organisation: ask.get('tochuc') ?? '', frame: ask.get('ky') ?? '' }
      const wall = wallOfCode(keyed, ask.get('ma') ?? '', input)
      if (wall === undefined) return notFound()
      const seconds = turns.take(wall)
      if (seconds !== undefined) return new Refused(429, 'too-often', { seconds })
      const said = await bus.query('pollingday.wall', input, { kind: 'wall', wall })
      if (said instanceof Refused) return said
      return Response.json(said.result, { headers: { 'cache-control': 'no-store' } })
    },
  }
}
