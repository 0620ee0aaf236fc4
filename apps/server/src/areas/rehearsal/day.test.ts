import { rehearsalFaults } from '@baucu/contract'
import { closeMark, usualMarks } from '@baucu/reporting'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../kernel/derived-id.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { eventually, type TestServer, testServer } from '../../testing.ts'
import { dayScript, type Script, type ScriptArea } from './day-script.ts'

const script = (seed: number, faults: number): Script => ({
  ...{ organisation: 'noi', frame: 'dien-tap', day: '2026-03-15', marks: usualMarks, close: closeMark, seed, faults },
  idOf: (index) => derivedId('01910000-0000-7000-8000-000000000000', index),
})
const areasOf = (count: number): ScriptArea[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `khu-${index}`,
    code: `X1.KV${index}`,
    registered: 40 + index * 37,
  }))

describe('the script of a day', () => {
  it('H32: is the same for the same seed, in the order of time, and no number of a right step is beyond the register', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 5 }),
        (seed, count, faults) => {
          const areas = areasOf(count)
          const steps = dayScript(areas, script(seed, faults))
          expect(dayScript(areas, script(seed, faults))).toEqual(steps)
          expect(steps.map(({ minute }) => minute)).toEqual(steps.map(({ minute }) => minute).sort((a, b) => a - b))
          if (faults === 0) expect(steps.every(({ fault }) => fault === null)).toBe(true)
          if (faults > 0 && count >= rehearsalFaults.length)
            expect(new Set(steps.flatMap(({ fault }) => fault ?? []))).toEqual(new Set(rehearsalFaults))
          for (const { area, fault, input } of steps) {
            const { registered = 0 } = areas.find(({ id }) => id === area) ?? {}
            if (fault === null && input.indicator === 'turnout')
              expect(Number(input.value)).toBeLessThanOrEqual(registered)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('a rehearsed day', () => {
  let server: TestServer
  const [province, commune, team] = [uuid7(), uuid7(), Array.from({ length: 16 }, () => uuid7())]
  const real = 'na-2021'

  beforeAll(async () => {
    server = await testServer()
    const create = async (organisation: string, parent: string | null, code: string, kind: string) => {
      const input = { organisation, parent, code, name: `Nơi ${code}`, kind: kind as 'commune', tags: [] }
      const said = await server.run('organisations.create', {
        ...input,
        ...(parent === null ? { province: '99' } : {}),
      })
      expect(said.status).toBe(200)
    }
    await create(province, null, 'MAU', 'province')
    await create(commune, province, 'X1', 'commune')
    for (const [index, id] of team.entries()) await create(id, commune, `X1.KV${index + 1}`, 'polling-team')
  })
  afterAll(() => server.close())

  it('H32: runs from opening to close with its faults found, and nothing of it stands in the real election', async () => {
    const started = await server.run('rehearsal.startDay', {
      ...{ from: real, organisation: province, seed: 7, speed: 0, faults: 5 },
    })
    expect(started.status).toBe(200)
    const { frame, areas, steps } = started.body.result
    expect(areas).toBe(16)
    const { body: state } = await eventually(
      () => server.ask('rehearsal.state', { frame }),
      ({ body }) => body.state === 'done',
    )
    expect(state).toMatchObject({ kind: 'day', played: steps, total: steps, unforeseen: 0 })
    expect(state.faults.map(({ fault }) => fault).sort()).toEqual([...rehearsalFaults].sort())
    for (const { fault, played, met } of state.faults) expect([fault, met], fault).toEqual([fault, played])

    const { body: board } = await server.ask('pollingday.board', { organisation: province, frame })
    expect(board).toMatchObject({ rehearsal: true, opened: 16, closed: 16, now: { day: '2021-05-23' } })
    expect(board.close.told).toBe(16)
    // Whom to call: those that said nothing at a mark.
    const asked = await Promise.all(
      usualMarks.map((mark) => server.ask('pollingday.board', { organisation: province, frame, mark })),
    )
    const silent = asked.flatMap(({ body }) => body.silent.flatMap((each) => each.areas))
    expect(silent).toHaveLength(state.faults.find(({ fault }) => fault === 'silent')?.played ?? -1)

    const { body: untouched } = await server.ask('pollingday.board', { organisation: province, frame: real })
    expect(untouched).toMatchObject({ rehearsal: false, opened: 0, closed: 0, incidents: { open: [], closed: 0 } })
    expect(untouched.turnout.every(({ told }) => told === 0)).toBe(true)
    expect((await server.ask('figures.now', { organisation: province, frame: real })).body.figures).toEqual([])

    expect((await server.run('rehearsal.change', { frame, action: 'remove' })).status).toBe(200)
    expect((await server.ask('pollingday.board', { organisation: province, frame })).status).toBe(404)
  })

  it('is refused where there is nothing to play, and of a rehearsal', async () => {
    const lonely = uuid7()
    await server.run('organisations.create', {
      ...{ organisation: lonely, parent: province, code: 'X9', name: 'Xã chưa có khu vực', kind: 'commune', tags: [] },
    })
    const nothing = await server.run('rehearsal.startDay', { from: real, organisation: lonely })
    expect([nothing.status, nothing.body.code]).toEqual([422, 'no-areas-to-rehearse'])
    const first = await server.run('rehearsal.startDay', { from: real, organisation: commune, speed: 0.001 })
    const again = await server.run('rehearsal.startDay', { from: first.body.result.frame, organisation: commune })
    expect([again.status, again.body.code]).toEqual([409, 'rehearsal-of-rehearsal'])
    // Its clock is the day's, not the world's: nothing is due before the first mark.
    const { body } = await server.ask('pollingday.board', { organisation: commune, frame: first.body.result.frame })
    expect(body).toMatchObject({ now: { day: '2021-05-23', hour: '04:50' }, mark: null })
  })
})
