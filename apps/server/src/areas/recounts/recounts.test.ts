import { drawAreas, paperPlaces, paperWeights, planAudit, seedOf, weightsOf } from '@baucu/audit'
import type { RecountView } from '@baucu/contract'
import { readDocx } from '@baucu/documents'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { eventually, type TestServer, testServer } from '../../testing.ts'
import { type CountedElection, countedElection } from '../../testing-counted.ts'

let server: TestServer
let database: Database
beforeAll(async () => {
  server = await testServer({ sample: false, logs: { name: 'so.example', policy: null, every: 0 } })
  database = openDatabase(server.address)
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const dice = '31415926535897932384'
/** Does something while no leaf can be written. */
async function withoutLeaves<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(server.address)
  await client.connect()
  await client.query('begin')
  await client.query('lock table ledger_leaf in exclusive mode')
  try {
    return await work()
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

/** An election whose minutes are accepted, with two people of the province who count again. */
async function place(frame: string, areas = 3, accepted = areas) {
  const election = await countedElection(server, database, { frame, areas, accepted })
  const { province, constituency } = election
  const key = { organisation: province, frame, constituency }
  const [one, two] = [election.someone('committee', province), election.someone('inspector', province)]
  const view = async (who = one) => (await who.ask('recounts.one', key)) as RecountView
  const refused = async (who: ReturnType<CountedElection['someone']>, name: string, more: object) => {
    const said = await who.try.run(name, { ...key, ...more })
    return said instanceof Refused ? { code: said.code, fields: said.fields } : { code: 'done', fields: [] }
  }
  const votes = (change = 0) =>
    Object.fromEntries(
      election.candidates.map((id, at) => [id, ([986, 904, 771, 412, 305][at] ?? 0) - (at === 2 ? change : 0)]),
    )
  const paper = (area: string, more: object = {}) => ({
    ...{ area, cast: 1_228, valid: 1_219, votes: votes(), sealAgrees: true, custodyWritten: true, ...more },
  })
  /** Typed by one, confirmed by the other. */
  const recount = async (area: string, more: Record<string, unknown> = {}) => {
    const { visit = 1 } = more
    const { version } = (await one.run('recounts.enter', { ...key, ...paper(area, more) })) as { version: number }
    await two.run('recounts.confirm', { ...key, area, visit, version })
  }
  const minutesLogged = () =>
    eventually(
      async () => (await server.ask('ledger.state', { organisation: null, frame })).body,
      ({ waiting, size }) => waiting === 0 && size > accepted,
    )
  /** What was fixed stands in the signed log. */
  const logged = () => eventually(view, ({ audit }) => audit?.logged?.signed === true)
  const commit = async (riskPercent: number, more: object = {}) => {
    const { code } = await eventually(
      () => refused(one, 'recounts.commit', { riskPercent, ...more }),
      (said) => said.code !== 'recount-unlogged',
    )
    if (code !== 'done') throw new Error(code)
    await logged()
  }
  return { ...election, key, one, two, view, refused, votes, paper, recount, minutesLogged, logged, commit }
}

describe('audits of a constituency', () => {
  it('T27 goes from what was fixed over public dice and recounts to the risk, and may be drawn again by anybody', async () => {
    // What is sampled is the log: before it has the minutes, nothing is fixed.
    const at = await withoutLeaves(async () => {
      const counted = await place('kiem-mau')
      expect(await counted.refused(counted.one, 'recounts.commit', { riskPercent: 5 })).toMatchObject({
        code: 'recount-unlogged',
      })
      return counted
    })
    const ready = await at.view()
    expect(ready).toMatchObject({ state: 'ready', obstacle: null, audit: null, reported: 3, expected: 3 })
    expect(ready.sizes.map(({ riskPercent }) => riskPercent)).toEqual([1, 5, 10])
    expect(ready.candidates.map(({ votes, elected }) => [votes, elected])).toEqual([
      ...[
        [2958, true],
        [2712, true],
        [2313, true],
      ],
      ...[
        [1236, false],
        [915, false],
      ],
    ])

    // Three areas with the same figures: listed to be compared with the paper; too few for what is usual.
    const { lists } = (await at.two.ask('recounts.points', at.key)) as {
      lists: { indicator: string; points: object[] }[]
    }
    expect(lists.filter(({ points }) => points.length > 0)).toMatchObject([
      {
        indicator: 'same-figures',
        points: [2, 3].map((n) => ({ area: { name: `Tổ bầu cử số ${n}` }, numbers: { twin: 'Tổ bầu cử số 1' } })),
      },
    ])

    expect(await at.refused(at.one, 'recounts.draw', { dice })).toMatchObject({ code: 'recount-not-committed' })
    await at.minutesLogged()
    // Nor is anything drawn before the log has what was fixed.
    await withoutLeaves(async () => {
      await at.one.run('recounts.commit', { ...at.key, riskPercent: 5 })
      expect((await at.view()).audit).toMatchObject({ logged: null })
      expect(await at.refused(at.one, 'recounts.draw', { dice })).toMatchObject({ code: 'recount-not-logged' })
    })
    await at.logged()
    expect(await at.refused(at.one, 'recounts.commit', { riskPercent: 10 })).toMatchObject({ code: 'recount-there' })
    expect((await at.view()).audit).toMatchObject({ riskPercent: 5, dice: null, drawn: [], risk: 1, mayStop: false })
    expect(await at.refused(at.one, 'recounts.draw', { dice: '123' })).toMatchObject({ fields: ['input.dice'] })
    await at.one.run('recounts.draw', { ...at.key, dice })
    expect(await at.refused(at.one, 'recounts.draw', { dice })).toMatchObject({ code: 'recount-drawn' })

    // Anybody draws the same areas from the minutes, the root of the log and the dice.
    const { audit } = await at.view()
    const areas = at.areas.map((id) => ({ id, cast: 1_228, valid: 1_219, votes: at.votes() }))
    const plan = planAudit({ seats: 3, riskLimit: 0.05, areas })
    expect(audit?.logged).toMatchObject({ root: expect.stringMatching(/^[0-9a-f]{64}$/), signed: true, witnesses: 0 })
    const seed = seedOf(dice, audit?.logged?.root ?? '')
    const again = drawAreas(weightsOf(plan), { seed, draws: 3, replacement: false })
    expect(audit?.drawn.map(({ area }) => area)).toEqual(again)
    expect(await at.refused(at.one, 'recounts.extend', { areas: 1 })).toMatchObject({ code: 'recount-all-drawn' })

    const [first = '', second = '', third = ''] = again ?? []
    const { version } = (await at.one.run('recounts.enter', { ...at.key, ...at.paper(first) })) as { version: number }
    // Blind: the minutes are not told while the recount may still be typed anew.
    expect((await at.view(at.two)).audit?.drawn[0]).toMatchObject({ state: 'typed', mine: false, reported: null })
    expect((await at.view(at.one)).audit?.drawn[0]).toMatchObject({ mine: true })
    expect(await at.refused(at.one, 'recounts.confirm', { area: first, version })).toMatchObject({
      code: 'recount-same-person',
    })
    expect(await at.refused(at.two, 'recounts.confirm', { area: first, version: 9 })).toMatchObject({
      code: 'changed-meanwhile',
    })
    await at.two.run('recounts.confirm', { ...at.key, area: first, version })
    expect(await at.refused(at.one, 'recounts.enter', at.paper(first))).toMatchObject({ code: 'recount-confirmed' })
    expect(await at.refused(at.one, 'recounts.end', { decision: 'stop' })).toMatchObject({ code: 'recount-goes-on' })

    // The third is not measured before the second: the order of the draw decides.
    await at.recount(third)
    const gap = (await at.view()).audit
    expect(gap).toMatchObject({ measured: 1, mayStop: false })
    expect(gap?.drawn[0]?.reported).toEqual({ cast: 1_228, valid: 1_219, votes: [986, 904, 771, 412, 305] })
    await at.recount(second, { votes: at.votes(2) })
    const done = (await at.view()).audit
    expect(done).toMatchObject({ measured: 3, risk: 0, mayStop: true, eligible: true, problems: [], disproved: [] })
    expect(await at.refused(at.two, 'recounts.end', { decision: 'stop' })).toMatchObject({ code: 'not-allowed' })
    await at.one.run('recounts.end', { ...at.key, decision: 'stop' })
    expect(await at.refused(at.one, 'recounts.enter', at.paper(second))).toMatchObject({ code: 'recount-ended' })
    const { lines } = (await at.one.ask('recounts.list', { organisation: at.province, frame: at.frame })) as {
      lines: object[]
    }
    expect(lines).toMatchObject([{ constituency: at.constituency, state: 'stopped', drawn: 3, confirmed: 3 }])

    for (const format of ['pdf', 'docx']) {
      const url = `/documents/recount-report.${format}?input=${encodeURIComponent(JSON.stringify(at.key))}`
      const answer = await fetch(`${server.url}${url}`)
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
        200,
        expect.stringContaining(`kiem-tra-mau-NA-don-vi-1.${format}`),
      ])
      if (format === 'pdf') continue
      const text = JSON.stringify(await readDocx(new Uint8Array(await answer.arrayBuffer())))
      for (const said of ['Thí điểm: luật bầu cử không quy định', dice, 'không quá 5 %', '986, 904, 769, 412, 305']) {
        expect(text).toContain(said)
      }
    }
  })

  it('refuses figures that cannot be, with their field, and keeps nothing of them', async () => {
    const at = await place('kiem-mau-sai', 2)
    await at.commit(10)
    await at.one.run('recounts.draw', { ...at.key, dice })
    const [area = ''] = at.areas
    const refusal = (more: object) => at.refused(at.one, 'recounts.enter', at.paper(area, more))
    expect(await refusal({ valid: 1_229 })).toEqual({ code: 'recount-impossible', fields: ['input.valid'] })
    const [first = ''] = at.candidates
    expect(await refusal({ votes: { ...at.votes(), [first]: 1_220 } })).toEqual({
      code: 'recount-impossible',
      fields: [`input.votes.${first}`],
    })
    expect(await refusal({ votes: {} })).toMatchObject({ code: 'recount-candidates' })
    expect(await refusal({ area: at.commune })).toMatchObject({ code: 'recount-area-not-drawn' })
    expect((await at.view()).audit?.drawn.every(({ state }) => state === 'waiting')).toBe(true)
  })

  it('T28 states no risk while the papers are not shown to be whole; a wrong seal counts as badly as it can', async () => {
    const at = await place('kiem-mau-niem-phong', 3)
    await at.commit(5)
    await at.one.run('recounts.draw', { ...at.key, dice })
    const [first = '', second = '', third = ''] = (await at.view()).audit?.drawn.map(({ area }) => area) ?? []
    await at.recount(first, { sealAgrees: false })
    expect((await at.view()).audit).toMatchObject({ eligible: true, problems: [{ code: 'seal' }], mayStop: false })
    await at.recount(second, { custodyWritten: false })
    await at.recount(third, { cast: 1_229 })
    expect((await at.view()).audit).toMatchObject({
      eligible: false,
      problems: [{ code: 'seal' }, { code: 'custody' }, { code: 'papers-box' }, { code: 'papers-issued' }],
      mayStop: false,
    })
    expect(await at.refused(at.one, 'recounts.end', { decision: 'stop' })).toMatchObject({
      code: 'recount-not-eligible',
    })
    expect(await at.refused(at.one, 'recounts.end', { decision: 'full-count' })).toEqual({
      code: 'recount-reason',
      fields: ['input.reason'],
    })
    await at.one.run('recounts.end', { ...at.key, decision: 'full-count', reason: 'Niêm phong không khớp' })
    expect(await at.view()).toMatchObject({ state: 'full-count', audit: { reason: 'Niêm phong không khớp' } })
  })

  it('goes on with the same draw when what is found keeps the risk above its limit', async () => {
    const at = await place('kiem-mau-them', 12)
    await at.commit(10)
    await at.one.run('recounts.draw', { ...at.key, dice })
    const before = (await at.view()).audit?.drawn.map(({ area }) => area) ?? []
    expect(before).toHaveLength(10)
    // Two boxes whose seals do not agree: four fifths of the margin could be gone with them.
    for (const [index, area] of before.entries()) await at.recount(area, { sealAgrees: index > 1 })
    const { audit } = await at.view()
    expect(audit).toMatchObject({ measured: 10, mayStop: false, eligible: true, disproved: [] })
    expect(audit?.risk).toBeGreaterThan(0.1)
    await at.one.run('recounts.extend', { ...at.key, areas: 2 })
    const after = (await at.view()).audit?.drawn.map(({ area }) => area) ?? []
    expect(after.slice(0, 10)).toEqual(before)
    expect(after).toHaveLength(12)
    for (const area of after.slice(10)) await at.recount(area)
    expect((await at.view()).audit).toMatchObject({ measured: 12, risk: 0, mayStop: true })
  })

  it('waits for every minutes, and a sample of minutes that changed is void', async () => {
    const waiting = await place('kiem-mau-cho', 3, 2)
    expect(await waiting.view()).toMatchObject({ state: 'waiting', obstacle: 'waiting', sizes: [] })
    expect(await waiting.refused(waiting.one, 'recounts.commit', { riskPercent: 5 })).toMatchObject({
      code: 'recount-unfinished',
    })
    const at = await place('kiem-mau-doi', 2)
    await at.commit(5)
    // As whoever holds the whole database.
    const client = new pg.Client(server.address)
    await client.connect()
    await client.query(`update recount_audit set digest = 'other' where constituency_id = $1`, [at.constituency])
    await client.end()
    expect((await at.view()).audit).toMatchObject({ changed: true })
    expect(await at.refused(at.one, 'recounts.draw', { dice })).toMatchObject({ code: 'recount-changed' })
  })

  it('T27 minutes that come in after the commit make the sample void, be they the same again', async () => {
    const at = await place('kiem-mau-nua', 2)
    await at.commit(5)
    await at.one.run('recounts.draw', { ...at.key, dice })
    for (const { area } of (await at.view()).audit?.drawn ?? []) await at.recount(area)
    expect((await at.view()).audit).toMatchObject({ changed: false, mayStop: true })
    const client = new pg.Client(server.address)
    await client.connect()
    await client.query(
      `insert into ledger_waiting (province_code, frame_id, contest, area, figures, reason, noted_at)
       select '99', frame_id, contest, $2, document::jsonb -> 'figures', 'typing', now()
       from ledger_opening o join ledger_leaf l using (frame_id, index) where frame_id = $1 and l.subject = $3`,
      [at.frame, at.areas[0], `area/${at.constituency}/${at.areas[0]}`],
    )
    await client.end()
    for (const step of [async () => {}, at.minutesLogged]) {
      await step()
      expect((await at.view()).audit).toMatchObject({ changed: true, mayStop: false })
      expect(await at.refused(at.one, 'recounts.end', { decision: 'stop' })).toMatchObject({ code: 'recount-changed' })
    }
  })
})

describe('audits of some papers of each box', () => {
  it('draws boxes by their papers, says which papers, and takes sums only', async () => {
    const at = await place('rut-phieu', 4)
    const { sizes, perBox } = await at.view()
    const size = sizes.find(({ riskPercent }) => riskPercent === 10)
    expect(perBox).toBe(20)
    expect(size?.polling?.nine).toBeGreaterThan(size?.polling?.median ?? Number.POSITIVE_INFINITY)
    await at.commit(10, { method: 'ballot-polling' })
    await at.one.run('recounts.draw', { ...at.key, dice })
    const { audit } = await at.view()
    const seed = seedOf(dice, audit?.logged?.root ?? '')
    const figures = {
      seats: 3,
      riskLimit: 0.1,
      areas: at.areas.map((id) => ({ id, cast: 1_228, valid: 1_219, votes: {} })),
    }
    const draws = size?.polling?.nine ?? 0
    expect(audit?.drawn.map(({ area }) => area)).toEqual(
      drawAreas(paperWeights(figures), { seed, draws, replacement: true }),
    )
    // Four boxes, more draws than that: one comes again, and other papers of it are looked at.
    expect(draws).toBeGreaterThan(4)
    const again = audit?.drawn.find(({ visit }) => visit === 2)
    const [place_] = audit?.drawn.filter(({ area }) => area === again?.area) ?? []
    expect(place_?.visit).toBe(1)
    expect(again?.places).toHaveLength(20)
    expect(again?.places).not.toEqual(place_?.places)
    expect(again?.places).toEqual(paperPlaces(seed, { area: again?.area ?? '', visit: 2, papers: 1_228, count: 20 }))

    const sample = (more: object = {}) => ({
      ...{
        cast: 20,
        valid: 20,
        votes: Object.fromEntries(at.candidates.map((id, n) => [id, [16, 15, 13, 7, 5][n] ?? 0])),
      },
      ...more,
    })
    const [first] = audit?.drawn ?? []
    const paper = (more: object) => at.paper(first?.area ?? '', sample(more))
    expect(await at.refused(at.one, 'recounts.enter', paper({ cast: 21 }))).toEqual({
      ...{ code: 'recount-impossible', fields: ['input.cast'] },
    })
    expect(await at.refused(at.one, 'recounts.enter', paper({ visit: 99 }))).toMatchObject({
      code: 'recount-area-not-drawn',
    })
    expect((await at.view()).audit).toMatchObject({ total: null, risk: 1, measured: 0 })
    for (const { area, visit } of audit?.drawn ?? []) await at.recount(area, sample({ visit }))
    const done = (await at.view()).audit
    expect(done).toMatchObject({ measured: draws, mayStop: true, eligible: true, problems: [], disproved: [] })
    expect(done?.risk).toBeLessThanOrEqual(0.1)
    expect(done?.drawn.every(({ reported }) => reported === null)).toBe(true)
    await at.one.run('recounts.end', { ...at.key, decision: 'stop' })
    const url = `/documents/recount-report.docx?input=${encodeURIComponent(JSON.stringify(at.key))}`
    const text = JSON.stringify(
      await readDocx(new Uint8Array(await (await fetch(`${server.url}${url}`)).arrayBuffer())),
    )
    for (const said of ['Xem 20 phiếu của mỗi hòm', 'không quá 10 %', 'Thí điểm']) expect(text).toContain(said)
    // Of a box only how many papers were looked at: what they say is told as one sum.
    expect(text).toContain('20 phiếu, 20 hợp lệ')
    expect(text).not.toContain('16, 15, 13, 7, 5')
  })

  it('T28 a box whose seal does not agree, and papers that are not there, speak against every assertion', async () => {
    const at = await place('rut-niem-phong', 4)
    await at.commit(10, { method: 'ballot-polling' })
    await at.one.run('recounts.draw', { ...at.key, dice })
    const [first, second] = (await at.view()).audit?.drawn ?? []
    const whole = { cast: 20, valid: 20, votes: Object.fromEntries(at.candidates.map((id) => [id, 20])) }
    const risk = async () => (await at.view()).audit?.risk ?? 0
    await at.recount(first?.area ?? '', { ...whole, visit: first?.visit, sealAgrees: false })
    expect(await risk()).toBe(1)
    expect((await at.view()).audit).toMatchObject({ eligible: true, problems: [{ code: 'seal' }], mayStop: false })
    const none = { cast: 0, valid: 0, votes: Object.fromEntries(at.candidates.map((id) => [id, 0])) }
    await at.recount(second?.area ?? '', { ...none, visit: second?.visit })
    expect(await risk()).toBe(1)
  })
})
