import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitmentOf } from './commitment.ts'
import { type GroupableArea, groupsOf, isSensitive, sumOf, usualSecrecy } from './secrecy.ts'

/** A contest of areas of any size, many of them tiny or unanimous. */
const contest = fc.integer({ min: 2, max: 5 }).chain((candidates) =>
  fc.array(
    fc
      .record({
        unit: fc.constantFrom('xã A', 'xã B', 'xã C'),
        valid: fc.oneof(
          fc.integer({ min: 0, max: 40 }),
          fc.integer({ min: 100, max: 600 }),
          fc.integer({ min: 600, max: 4_000 }),
        ),
        shares: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: candidates,
          maxLength: candidates,
        }),
      })
      .map(({ unit, valid, shares }) => {
        const votes = shares.map((share) => Math.round(share * valid))
        const all = { registered: valid + 2, voted: valid + 1, issued: valid + 1, collected: valid + 1, invalid: 1 }
        return { unit, figures: { ...all, valid, votes } }
      }),
    { minLength: 1, maxLength: 40 },
  ),
)

const named = (areas: readonly Omit<GroupableArea, 'area'>[]): readonly GroupableArea[] =>
  areas.map((each, at) => ({ ...each, area: `kv-${String(at).padStart(2, '0')}` }))

describe('figures that would tell how people voted', () => {
  test.each([
    ['29 ballots', 29, [15, 14], true],
    ['30 ballots, mixed', 30, [16, 20], false],
    ['199 ballots, two without one name', 199, [197, 90], true],
    ['200 ballots, two without one name', 200, [198, 90], false],
    ['499 ballots, all with one name', 499, [499, 90], true],
    ['499 ballots, none with one name', 499, [300, 0], true],
    ['500 ballots, all with one name', 500, [500, 90], false],
  ])('%s: %s', (_, valid, votes, sensitive) => {
    expect(isSensitive({ valid, votes }, usualSecrecy)).toBe(sensitive)
  })

  test('T30: what is published is a partition, and no part of it is sensitive but a whole contest', () => {
    fc.assert(
      fc.property(contest, (drawn) => {
        const areas = named(drawn)
        const groups = groupsOf(areas, usualSecrecy)
        const grouped = groups.flatMap((group) => group.areas)
        expect(new Set(grouped).size).toBe(grouped.length)
        const open = areas.filter(({ area }) => !grouped.includes(area))
        if (areas.length > 1) for (const { figures } of open) expect(isSensitive(figures, usualSecrecy)).toBe(false)
        for (const { areas: members } of groups) {
          expect(members.length).toBeGreaterThan(1)
          const sum = sumOf(areas.filter(({ area }) => members.includes(area)))
          expect(!isSensitive(sum, usualSecrecy) || members.length === areas.length).toBe(true)
        }
        // The sums of open areas, groups and the whole are all that can be added and subtracted: unions of parts. A hidden area is
        // no part, so it is no difference of them either.
        const total = sumOf(areas)
        const parts = [
          ...open.map((each) => sumOf([each])),
          ...groups.map((group) => sumOf(areas.filter(({ area }) => group.areas.includes(area)))),
        ]
        expect(parts.reduce((sum, part) => sum + part.valid, 0)).toBe(total.valid)
      }),
      { numRuns: 300 },
    )
  })

  test('groups depend on figures and ids, never on the order in which areas came', () => {
    fc.assert(
      fc.property(contest, fc.integer(), (drawn, seed) => {
        const areas = named(drawn)
        const mixed = [...areas].sort(
          (a, b) => ((a.area.charCodeAt(4) * 31 + seed) % 7) - ((b.area.charCodeAt(4) * 31 + seed) % 7),
        )
        expect(groupsOf(mixed, usualSecrecy)).toEqual(groupsOf(areas, usualSecrecy))
      }),
    )
  })

  test('T30: without its salt a commitment is not found by trying every minutes of a small area', () => {
    const figures = (kept: number) => ({
      ...{ registered: 12, voted: 12, received: null, issued: 12, exchanged: null, unused: null, collected: 12 },
      ...{ valid: 12, invalid: 0, byCount: null, votes: [kept, 12] },
    })
    const of = (salt: Uint8Array, kept: number) => {
      const commit = commitmentOf(salt, { area: 'kv', contest: 'c', event: 'e', figures: figures(kept) })
      return commit.ok ? commit.value : ''
    }
    const secret = of(new Uint8Array(32).fill(9), 7)
    const tried = [0, 1, 2].flatMap((guess) =>
      Array.from({ length: 13 }, (_, kept) => of(new Uint8Array(32).fill(guess), kept)),
    )
    expect(tried).not.toContain(secret)
    expect(new Set(tried).size).toBe(tried.length)
  })
})
