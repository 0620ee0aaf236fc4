import { type Random, randomFrom } from '@baucu/counting'
import { describe, expect, test } from 'vitest'
import { candidates, honestElection } from '../testing/honest-election.ts'
import { type AreaFigures, type Indicator, indicators } from './area-figures.ts'
import { usualRate, workList } from './work-list.ts'

const elections = 1000
const areas = 30
const flagged = (all: readonly AreaFigures[], enabled: readonly Indicator[] = indicators) =>
  workList(all, enabled).filter(({ points }) => points.length > 0)

describe('figures to compare with the paper', () => {
  test(`on ${elections} honest elections no indicator lists anything more than twice as often as it says`, () => {
    const times = new Map<Indicator, number>(indicators.map((each) => [each, 0]))
    for (let seed = 0; seed < elections; seed++) {
      for (const { indicator } of flagged(honestElection(seed, areas)))
        times.set(indicator, (times.get(indicator) ?? 0) + 1)
    }
    expect([times.get('identities'), times.get('same-area')]).toEqual([0, 0])
    for (const [indicator, count] of times) {
      expect({
        indicator,
        count,
        most: 2 * usualRate * elections,
        ok: count <= 2 * usualRate * elections,
      }).toMatchObject({ ok: true })
    }
  }, 300_000)

  test.each([
    ['copied minutes', copied],
    ['two candidates changed places', swapped],
    ['two digits changed places', transposed],
    ['a thousand added', thousand],
  ] as const)(
    '%s: at least nine of ten are listed',
    (_, spoil) => {
      let found = 0
      const runs = 60
      for (let run = 0; run < runs; run++) {
        const random = randomFrom(run, 'anomaly')
        const both = [...honestElection(10_000 + run, areas), ...honestElection(10_000 + run, areas, 'province')]
        const at = Math.floor(random() * areas)
        const one = both[at]
        if (!one) throw new Error('an area')
        const other = both[(at + 1 + Math.floor(random() * (areas - 1))) % areas]
        const wrong = spoil(one, other ?? one, random)
        const lists = flagged(both.map((each) => (each === one ? wrong : each)))
        if (
          lists.some(({ points }) =>
            points.some(({ area, numbers }) => area === one.minutes.area || numbers.twin === one.minutes.area),
          )
        )
          found += 1
      }
      expect(found).toBeGreaterThanOrEqual(0.9 * runs)
    },
    300_000,
  )
})

/** The figures of another area under this area's name and register. */
function copied(one: AreaFigures, { minutes }: AreaFigures): AreaFigures {
  return { ...one, minutes: { ...minutes, area: one.minutes.area, registered: one.minutes.registered } }
}

/** Two rows exchanged, of candidates at least ten points apart in the whole constituency. */
function swapped(one: AreaFigures, _: AreaFigures, random: Random): AreaFigures {
  const apart = [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 3],
    [1, 4],
    [2, 3],
    [2, 4],
    [3, 4],
  ] as const
  const [a, b] = (apart[Math.floor(random() * apart.length)] ?? apart[0]).map((at) => candidates[at] ?? 'c1') as [
    string,
    string,
  ]
  const { votes } = one.minutes
  return { ...one, minutes: { ...one.minutes, votes: { ...votes, [a]: votes[b] ?? 0, [b]: votes[a] ?? 0 } } }
}

const fields = ['registered', 'voted', 'received', 'issued', 'unused', 'collected', 'valid', 'invalid'] as const

/** Any one figure of the minutes changed. */
function changed(one: AreaFigures, random: Random, change: (value: number) => number): AreaFigures {
  const { minutes } = one
  for (;;) {
    const at = Math.floor(random() * (fields.length + candidates.length))
    const field = fields[at]
    const name = candidates[at - fields.length]
    const value = field ? (minutes[field] ?? 0) : (minutes.votes[name ?? ''] ?? 0)
    const now = change(value)
    if (now === value) continue
    if (field) return { ...one, minutes: { ...minutes, [field]: now } }
    return { ...one, minutes: { ...minutes, votes: { ...minutes.votes, [name ?? '']: now } } }
  }
}

function transposed(one: AreaFigures, _: AreaFigures, random: Random): AreaFigures {
  return changed(one, random, (value) => {
    const digits = [...`${value}`]
    const at = Math.floor(random() * (digits.length - 1))
    return Number([...digits.slice(0, at), digits[at + 1] ?? '', digits[at] ?? '', ...digits.slice(at + 2)].join(''))
  })
}

function thousand(one: AreaFigures, _: AreaFigures, random: Random): AreaFigures {
  return changed(one, random, (value) => value + 1000)
}
