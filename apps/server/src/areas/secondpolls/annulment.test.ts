import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { rebuildTotals } from '../count/index.ts'
import { type Area, makePlace } from './testing.ts'

let server: TestServer
let database: Database
beforeAll(async () => {
  server = await testServer({ sample: false })
  database = openDatabase(server.address)
})
afterAll(async () => {
  await database.close()
  await server.close()
})

/** A sound paper for two seats and four candidates: everybody's votes lie between a quarter and half of the ballots. */
const paper: fc.Arbitrary<Area> = fc
  .record({
    valid: fc.integer({ min: 30, max: 900 }),
    invalid: fc.integer({ min: 0, max: 20 }),
    away: fc.integer({ min: 1, max: 900 }),
    shares: fc.array(fc.integer({ min: 260, max: 490 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ valid, invalid, away, shares }) => ({
    ...{ registered: valid + invalid + away, voted: valid + invalid, valid },
    votes: shares.map((each) => Math.ceil((valid * each) / 1_000)),
  }))

const areas = fc.array(fc.record({ first: paper, again: fc.option(paper, { nil: null, freq: 1 }) }), {
  minLength: 1,
  maxLength: 3,
})

describe('H15: annulled figures', () => {
  it('H15: annul any areas and vote again: the sums and the outcome are those of a count that had the new figures from the start', async () => {
    await fc.assert(
      fc.asyncProperty(areas, async (made) => {
        const place = await makePlace(server, database, '2025')
        const births = ['1960-01-01', '1970-01-01', '1980-01-01', '1990-01-01']
        const [at, from] = [
          await place.draw('NA', 2, births, made.length),
          await place.draw('NA', 2, births, made.length),
        ]
        const areaOf = (of: typeof at, index: number) => of.areas[index] ?? ''
        for (const [index, { first }] of made.entries()) await place.count(at, areaOf(at, index), first)
        const annulled = made.flatMap(({ again }, index) => (again ? [areaOf(at, index)] : []))
        if (annulled.length > 0) {
          const opened = await place.open(at, {
            ...{ kind: 'annulled-area', areas: annulled, proposedBy: 'NEC', reason: 'Vi phạm đã kết luận' },
          })
          const { frame } = opened.body.result
          const still = made.filter(({ again }) => !again)
          expect((await place.result(at.constituency)).areas?.reported).toBe(still.length)
          // In another order than they were counted first.
          for (const [index, { again }] of [...made.entries()].reverse())
            if (again) await place.count(at, areaOf(at, index), again, frame)
        }
        for (const [index, { first, again }] of made.entries())
          await place.count(from, areaOf(from, index), again ?? first)

        const [voted, fresh] = [await place.result(at.constituency), await place.result(from.constituency)]
        const figuresOf = ({
          areas: all,
          registered,
          voted: went,
          issued,
          collected,
          invalid,
          valid,
          candidates,
          outcome,
        }: typeof voted) => ({
          ...{ areas: all, registered, went, issued, collected, invalid, valid },
          votes: candidates.map(({ votes, percent }) => [votes, percent]),
          ...{ poll: outcome?.poll, next: outcome?.next, unfilled: outcome?.unfilled },
          elected: outcome?.elected.map((id) => candidates.findIndex((each) => each.id === id)),
        })
        expect(figuresOf(voted)).toEqual(figuresOf(fresh))
        // The sums that are kept are those of the entries.
        const anew = await database.transaction('read', (context) => rebuildTotals(context, place.frame))
        expect([...anew.values()].map(({ reported }) => reported)).toEqual([made.length, made.length])
        expect(anew.get(0)).toEqual(anew.get(1))
        expect(anew.get(0)?.figures[0]).toBe(voted.registered)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('H15: a vote again that is corrected leaves the sums of both polls at once, and takes its place again in both', async () => {
    const place = await makePlace(server, database, '2025')
    const at = await place.draw('NA', 2, ['1960-01-01', '1970-01-01', '1980-01-01', '1990-01-01'], 2)
    const [kept = '', again = ''] = at.areas
    const figures = { registered: 1_000, voted: 900, valid: 880, votes: [600, 500, 400, 200] }
    await place.count(at, kept, figures)
    await place.count(at, again, { ...figures, registered: 950 })
    const opened = await place.open(at, {
      ...{ kind: 'annulled-area', areas: [again], proposedBy: 'NEC', reason: 'Vi phạm đã kết luận' },
    })
    const { frame } = opened.body.result
    const sums = async () => {
      const said = []
      for (const of of [place.frame, frame]) {
        const { areas: its, registered, candidates } = await place.result(at.constituency, of)
        const anew = await database.transaction('read', (context) => rebuildTotals(context, of))
        const { reported = 0, figures: made = [] } = anew.get(0) ?? {}
        // What is kept is what the minutes that stand add up to.
        expect([its?.reported, registered, ...candidates.map(({ votes }) => votes)]).toEqual(
          reported === 0 ? [0, null, ...candidates.map(() => 0)] : [reported, made[0], ...made.slice(6)],
        )
        said.push([reported, made[0]])
      }
      return said
    }
    expect(await sums()).toEqual([
      [1, 1_000],
      [0, undefined],
    ])
    await place.count(at, again, { ...figures, registered: 1_100 }, frame)
    expect(await sums()).toEqual([
      [2, 2_100],
      [1, 1_100],
    ])
    await place.correct(at.constituency, again, frame)
    expect(await sums()).toEqual([
      [1, 1_000],
      [0, undefined],
    ])
    await place.readAgain(at.constituency, again, frame, 1_110)
    expect(await sums()).toEqual([
      [2, 2_110],
      [1, 1_110],
    ])
    // A second time, and in the first poll nobody corrects what was annulled.
    await place.correct(at.constituency, again, frame)
    await expect(place.correct(at.constituency, again, place.frame)).rejects.toThrow('sheet-other-state')
    await place.readAgain(at.constituency, again, frame, 1_120)
    expect(await sums()).toEqual([
      [2, 2_120],
      [1, 1_120],
    ])
  })
})
