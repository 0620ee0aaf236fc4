import { groupsOf, usualSecrecy } from '@baucu/proof'
import { sampleBundle } from '@baucu/verifier/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Sums } from './row-space.ts'

type Area = Readonly<{ area: string; unit: string; figures: Figures }>
type Figures = Readonly<{
  registered: number
  voted: number
  issued: number
  collected: number
  invalid: number
  valid: number
  votes: readonly number[]
}>

const figures = (valid: number, share: number): Figures => {
  const votes = [Math.round(valid * share), Math.round(valid * (1 - share))]
  return { registered: valid + 3, voted: valid + 1, issued: valid + 1, collected: valid + 1, invalid: 1, valid, votes }
}
const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 100, max: 900 }))
const counted = fc.tuple(sizes, fc.constantFrom(0, 0.3, 0.5, 1)).map(([valid, share]) => figures(valid, share))
const contest = fc
  .array(fc.tuple(fc.constantFrom('xã A', 'xã B'), counted), { minLength: 2, maxLength: 7 })
  .map((all) => all.map(([unit, each], at): Area => ({ area: `kv-${at}`, unit, figures: each })))
/** Corrections between publications: which area, and its figures then. */
const corrections = fc.array(fc.array(fc.tuple(fc.nat({ max: 6 }), counted), { maxLength: 3 }), { maxLength: 3 })

function* partsOf(names: readonly string[]): Generator<readonly string[]> {
  for (let bits = 1; bits < 2 ** names.length - 1; bits += 1) yield names.filter((_, at) => (bits >> at) & 1)
}

describe('differencing what is published', () => {
  test('T30: over any corrections and publications, no sum of less than a group can be worked out', () => {
    fc.assert(
      fc.property(contest, corrections, (areas, rounds) => {
        const published = new Sums()
        const versions = new Map(areas.map(({ area }) => [area, 0]))
        const nameOf = (area: string) => `${area} v${versions.get(area)}`
        const everOpened = new Set<string>()
        const smallest = new Map<string, readonly string[]>()
        let now = areas
        let earlier: readonly (readonly string[])[] = []
        for (const round of [[], ...rounds]) {
          now = now.map((each, at) => {
            const corrected = round.findLast(([which]) => which === at)
            if (corrected) versions.set(each.area, (versions.get(each.area) ?? 0) + 1)
            return corrected ? { ...each, figures: corrected[1] } : each
          })
          const groups = groupsOf(now, usualSecrecy, earlier).map((group) => group.areas)
          // What was together stays together.
          for (const group of earlier)
            expect(groups.some((each) => group.every((area) => each.includes(area)))).toBe(true)
          earlier = groups
          for (const group of groups) {
            published.publish(group.map(nameOf))
            for (const area of group) if (!smallest.has(area)) smallest.set(area, group)
          }
          for (const { area } of now.filter((each) => !groups.flat().includes(each.area))) {
            published.publish([nameOf(area)])
            everOpened.add(area)
          }
          // The Board's sum: all that is opened and the groups, by design.
          const whole = now.map(({ area }) => nameOf(area))
          expect(published.tells(whole)).toBe(true)
          published.publish(whole)
        }
        for (const group of new Set(smallest.values())) {
          if (group.some((area) => everOpened.has(area))) continue
          for (const part of partsOf(group)) expect(published.tells(part.map(nameOf)), part.join()).toBe(false)
          for (const area of group) {
            for (let version = 0; version <= (versions.get(area) ?? 0); version += 1) {
              expect(published.tells([`${area} v${version}`])).toBe(false)
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('T30: what remains is the change of an area that was corrected alone', () => {
    const published = new Sums()
    for (const version of ['v0', 'v1']) published.publish([`nhỏ ${version}`, 'bên v0'])
    // The change is the difference of the two sums, whoever publishes groups or Boards: knowing what was there before tells the rest.
    expect(published.tells(['nhỏ v1'])).toBe(false)
    published.publish(['nhỏ v0'])
    expect(published.tells(['nhỏ v1'])).toBe(true)
  })

  test('T30: without the rule an area that comes later is told by subtraction', () => {
    const [small, next, late] = [
      { area: 'kv-0', unit: 'xã A', figures: figures(12, 0.5) },
      { area: 'kv-1', unit: 'xã A', figures: figures(400, 0.5) },
      { area: 'kv-2', unit: 'xã A', figures: figures(14, 0.5) },
    ]
    const published = new Sums()
    for (const known of [
      [small, next],
      [small, next, late],
    ]) {
      for (const { areas } of groupsOf(known as readonly Area[], usualSecrecy)) published.publish(areas)
    }
    expect(published.tells(['kv-2'])).toBe(true)
  })

  test('T30: the files of a bundle and its log', () => {
    const { files, log, contests } = sampleBundle()
    for (const { id, areas } of contests) {
      const published = new Sums()
      const file = JSON.parse(new TextDecoder().decode(files.get(`contests/${id}.json`)))
      for (const { index } of file.minutes) published.publish([`${index}`])
      const own = log.bodies.filter(({ contest: of, subject }) => of === id || subject === id)
      const groups = own.flatMap(({ members }) => (Array.isArray(members) ? [members.map(String)] : []))
      for (const members of groups) published.publish(members)
      published.publish(areas.map(({ index }) => `${index}`))
      for (const group of groups) for (const part of partsOf(group)) expect(published.tells(part)).toBe(false)
    }
  })
})
