import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Election, MinutesLine } from './election.ts'
import { tabulate } from './tabulate.ts'
import { modelCount } from './testing/counting-model.ts'
import { messyElection, shuffled, smallElection, spoil } from './testing/small-elections.ts'

async function* slowly(lines: readonly MinutesLine[]) {
  for (const line of lines) yield await Promise.resolve(line)
}

test('agrees with a count by definition, whatever is spoilt, doubled or in conflict', async () => {
  await fc.assert(
    fc.asyncProperty(messyElection, async ({ election, lines }) => {
      const model = modelCount(election, lines)
      const { constituencies, findings } = await tabulate(election, lines)
      for (const [index, each] of constituencies.entries()) {
        const expected = model[index]
        const { reasons: _, ...outcome } = each.outcome
        const { majority: __, ...expectedOutcome } = expected?.outcome ?? { majority: [] }
        expect({ ...each, outcome }).toEqual({
          id: expected?.id,
          areas: {
            expected: election.constituencies[index]?.pollingAreas.length,
            reported: expected?.reported,
            rejected: expected?.rejected.length,
          },
          ...numbers(expected?.sums ?? {}),
          votes: numbers(expected?.votes ?? {}),
          outcome: expectedOutcome,
        })
      }
      const refused = new Set(findings.map((each) => `${each.constituency}/${each.area}`))
      for (const { id, rejected } of model) for (const area of rejected) expect(refused).toContain(`${id}/${area}`)
    }),
    { numRuns: 1_500 },
  )
})

const numbers = (sums: Readonly<Record<string, bigint>>) =>
  Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, Number(value)]))

test('does not depend on the order of the lines, nor on how they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      messyElection.chain(({ election, lines }) => shuffled(lines).map((order) => ({ election, lines, order }))),
      async ({ election, lines, order }) => {
        expect(await tabulate(election, slowly(order))).toEqual(await tabulate(election, lines))
      },
    ),
    { numRuns: 500 },
  )
})

test('the nation is the sum of its constituencies, and of its bodies', async () => {
  await fc.assert(
    fc.asyncProperty(smallElection, async ({ election, lines }) => {
      const { constituencies, nation } = await tabulate(election, lines)
      const bodies = Object.values(nation.bodies)
      for (const field of ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const) {
        expect(nation[field]).toBe(constituencies.reduce((sum, each) => sum + each[field], 0))
        expect(nation[field]).toBe(bodies.reduce((sum, each) => sum + each[field], 0))
      }
      expect(nation.elected).toBe(constituencies.reduce((sum, each) => sum + each.outcome.elected.length, 0))
      expect(nation.seats).toBe(election.constituencies.reduce((sum, each) => sum + each.seats, 0))
      expect(nation.constituencies).toBe(constituencies.length)
    }),
  )
})

const candidates = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, birthDate: null }))
const election: Election = {
  edition: '2025',
  electionDay: '2026-03-15',
  bodies: ['NA'],
  rehearsal: true,
  constituencies: [
    {
      id: 'u1',
      body: 'NA',
      province: 'Tỉnh thử',
      number: 1,
      area: '',
      seats: 3,
      candidates,
      pollingAreas: ['x', 'y', 'z'],
    },
  ],
}
const line = (area: string): MinutesLine => ({
  constituency: 'u1',
  edition: '2025',
  body: 'NA',
  seats: 3,
  area,
  registered: 100,
  voted: 100,
  received: null,
  issued: 100,
  exchanged: null,
  unused: null,
  collected: 100,
  valid: 98,
  invalid: 2,
  byCount: null,
  votes: { a: 90, b: 80, c: 70, d: 20, e: 10 },
  candidates: candidates.map((each) => each.id),
})

test('an area given twice with the same figures is counted once and named', async () => {
  const { constituencies, findings } = await tabulate(election, [line('x'), line('y'), line('z'), line('y')])
  expect(findings).toMatchObject([{ code: 'area-given-twice', constituency: 'u1', area: 'y' }])
  expect(constituencies[0]).toMatchObject({
    areas: { expected: 3, reported: 3, rejected: 1 },
    valid: 294,
    votes: { a: 270 },
  })
})

test('an area given with different figures is not counted, in whatever order', async () => {
  const other = spoil['area-given-differently'](line('y'))
  const orders = [
    [line('x'), line('y'), other, line('y')],
    [other, line('y'), line('y'), line('x')],
    [line('y'), line('y'), line('x'), other],
  ]
  for (const order of orders) {
    const { constituencies, findings } = await tabulate(election, order)
    expect(findings.map((each) => [each.code, each.area])).toEqual([
      ['area-given-differently', 'y'],
      ['area-given-differently', 'y'],
    ])
    expect(constituencies[0]).toMatchObject({ areas: { expected: 3, reported: 1, rejected: 1 }, valid: 98 })
  }
})

test('tells how far it is', async () => {
  const told: number[] = []
  await tabulate(election, [line('x'), line('y')], { onProgress: (lines) => told.push(lines) })
  expect(told).toEqual([2])
})
