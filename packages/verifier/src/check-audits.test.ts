import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { LogWriter, LooseBody } from './testing/log-writer.ts'
import { memoMachine } from './testing/memo-machine.ts'
import { memoryFolder } from './testing/memory-folder.ts'
import { type Changes, dice, office, sampleBundle } from './testing/sample-bundle.ts'
import { verifyBundle } from './verify.ts'

const machine = memoMachine()

async function found(changes: Changes): Promise<readonly string[]> {
  const { checks } = await verifyBundle(memoryFolder(sampleBundle(changes).files), { machine })
  const all = checks.flatMap(({ errors }) => errors.map(({ code, subject }) => `${code} ${subject}`))
  return all.map((each) => each.replace(/leaf \d+/g, 'leaf #'))
}

/**
 * `na-1` by hand: V 842, votes 542, 459, 271; margins 242, 76 and (842 − 542 > 459 − 271) 300. The second of them decides: (320 − 300 + 302)/76,
 * (280 − 250 + 252)/76, and for both members of the group (318 − 292 + 296)/76, in billionths.
 */
const compared = { '0001': 4_236_842_106n, '0002': 3_710_526_316n, '0003': 4_236_842_106n, '0004': 4_236_842_106n }
const polled = { '0001': 302n, '0002': 252n, '0003': 296n, '0004': 296n }

/** The draw as the page says it, one number after the other. */
function plainDraw(weights: Readonly<Record<string, bigint>>, root: string, numbers: number): readonly string[] {
  const total = Object.values(weights).reduce((sum, each) => sum + each, 0n)
  return Array.from({ length: numbers }, (_, at) => {
    const hash = BigInt(
      `0x${createHash('sha256')
        .update(`${dice},${root},${at + 1}`)
        .digest('hex')}`,
    )
    let left = hash % total
    for (const [area, weight] of Object.entries(weights)) {
      if (left < weight) return area
      left -= weight
    }
    return ''
  })
}

const once = (areas: readonly string[]) => [...new Set(areas)]
const batch = (root: string) => once(plainDraw(compared, root, 100))
const polling = { method: 'ballot-polling', perBox: 20, replacement: true }

describe('audits', () => {
  test('T27 the draw of both methods follows from dice, root and weights; of an area in a group by those of the group', async () => {
    expect(await found({ audit: { areas: batch } })).toEqual([])
    expect(await found({ audit: { areas: (root) => batch(root).slice(0, 2) } })).toEqual([])
    const drawn = (root: string) => plainDraw(polled, root, 60)
    expect(await found({ audit: { terms: polling, areas: drawn } })).toEqual([])
    expect(
      await found({ audit: { terms: { ...polling, replacement: false }, areas: (root) => once(drawn(root)) } }),
    ).toEqual([])
  })

  const wrongDraw = ['audit-draw leaf #: audit-result']

  test('T27 audit-draw: areas in another order, one that was not drawn, of other dice, of another root', async () => {
    for (const areas of [
      (root: string) => batch(root).toReversed(),
      () => ['0009'],
      (root: string) => [...batch(root), '0001'],
      () => batch('0'.repeat(64)).concat('0001'),
    ]) {
      expect(await found({ audit: { areas } })).toEqual(wrongDraw)
    }
    const other = (body: LooseBody) => (body.type === 'audit-seed' ? { ...body, dice: '6'.repeat(20) } : body)
    const areas = (root: string) => plainDraw(polled, root, 60)
    expect(await found({ leaf: other, audit: { terms: polling, areas } })).toEqual(wrongDraw)
  })

  test('audit-draw: an outcome that no sample confirms, and groups that were made after the commit', async () => {
    // A tie across the last seat.
    const tie: Changes['model'] = ([contest]) => {
      for (const area of contest?.areas ?? []) area.figures.votes[2] = area.figures.votes[1] ?? 0
    }
    const told = await found({ model: tie, audit: { areas: () => ['0001'] } })
    expect(told.filter((each) => each.startsWith('audit'))).toEqual(wrongDraw)
    const late = (log: LogWriter) => {
      const group = log.bodies.findIndex(({ type }) => type === 'group')
      log.add({ ...log.bodies[group], prev: log.hashOf(group) }, office)
    }
    expect(await found({ late, audit: { areas: batch } })).toEqual(wrongDraw)
  })

  test('T27 audit-root: a commit on another log than the one before it', async () => {
    const wrong = ['audit-root leaf #: na-1']
    expect(await found({ audit: { terms: { root: '0'.repeat(64) } } })).toEqual(wrong)
    expect(await found({ audit: { terms: { size: 5 }, result: { stop: false } } })).toEqual(wrong)
    for (const size of [0, 10_000]) expect(await found({ audit: { terms: { size } } })).toContain(wrong[0])
  })

  test('T27 audit-stop: a risk above the limit, and minutes that came in after those that were fixed', async () => {
    const wrong = ['audit-stop leaf #: audit-result']
    expect(await found({ audit: { result: { riskPpm: 50_001 } } })).toEqual(wrong)
    expect(await found({ audit: { result: { riskPpm: 50_001, stop: false } } })).toEqual([])
    const corrected = (before: string): Changes => ({
      status: 'preliminary',
      leaf: (body, _, log) => {
        if (body.type !== before) return body
        const at = log.bodies.findLastIndex((each) => each.contest === 'na-1' && each.area === '0002')
        const { type: _type, ...minutes } = log.bodies[at] ?? {}
        log.add({ ...minutes, type: 'correction', prev: log.hashOf(at), reason: 'paper' }, office)
        return body
      },
    })
    expect(await found(corrected('audit-result'))).toContain(wrong[0])
    expect(await found(corrected('publication'))).not.toContain(wrong[0])
  })

  test('chain-broken: a result without dice, a seed of no audit', async () => {
    const late = (log: LogWriter) => {
      const body = { event: log.bodies[0]?.event, at: '2021-05-24T08:00:00Z' }
      const prev = log.hashOf(log.bodies.findIndex(({ type }) => type === 'audit-result'))
      log.add({ ...body, type: 'audit-seed', audit: 'kt-9', prev: '0'.repeat(64), dice }, office)
      log.add(
        { ...body, type: 'audit-result', audit: 'kt-1', prev, areas: [], riskPpm: 1, stop: true, papers: [] },
        office,
      )
    }
    expect(await found({ late })).toEqual(['chain-broken leaf #: audit-seed', 'chain-broken leaf #: audit-result'])
  })
})
