import { randomFrom } from '@baucu/counting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

type Figures = Readonly<Record<string, number>>

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

async function must<N extends Parameters<TestServer['run']>[0]>(name: N, input: Parameters<typeof server.run<N>>[1]) {
  const said = await server.run(name, input)
  expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
}

const names = ['An', 'Bình', 'Chi', 'Dung', 'Hà']
const candidates = names.map(() => uuid7())
const votesOf = (place: number) => `votes.${candidates[place]}`
const totalOf = (figures: Figures) => candidates.reduce((sum, _, place) => sum + (figures[votesOf(place)] ?? 0), 0)

/** A sound paper of an area, the same for the same number. */
function paper(area: number): Figures {
  const random = randomFrom(2_026, String(area))
  const registered = 300 + Math.floor(random() * 1_500)
  const voted = Math.floor(registered * (0.8 + random() * 0.2))
  const invalid = Math.floor(random() * 30)
  const valid = voted - invalid
  const votes = Object.fromEntries(
    candidates.map((_, place) => [votesOf(place), Math.floor(valid * (0.3 + random() * 0.28))]),
  )
  const figures = { registered, voted, issued: voted, collected: voted, valid, invalid, ...votes }
  return { ...figures, total: totalOf(figures) }
}

/** Five papers that cannot be right, each against one identity. */
const faults: Readonly<Record<string, (sound: Figures) => Figures>> = {
  'ID-01': (sound) => ({ ...sound, valid: (sound.valid ?? 0) - 7 }),
  'ID-02': (sound) => ({ ...sound, [votesOf(2)]: (sound.valid ?? 0) + 1 }),
  'ID-04': (sound) => ({ ...sound, ...Object.fromEntries(candidates.map((_, at) => [votesOf(at), sound.valid ?? 0])) }),
  'ID-05': (sound) => ({ ...sound, registered: (sound.voted ?? 0) - 1 }),
  'ID-07': (sound) => ({ ...sound, collected: (sound.collected ?? 0) + 75, invalid: (sound.invalid ?? 0) + 75 }),
}

describe.each(['2025', '2015'] as const)('forty areas counted by the edition of %s', (edition) => {
  it('H13: the five papers with an arithmetic fault are found and named, and the sums are those of the others to the vote', async () => {
    const [province, commune] = [uuid7(), uuid7()]
    const frame = `kiem-${edition}`
    const constituency = `dv-${edition}`
    const electionDay = edition === '2025' ? '2026-03-15' : '2021-05-23'
    await must('frames.create', { frame, name: `Kiểm phiếu ${edition}`, edition, electionDay })
    const place = { organisation: province, parent: null, province: '99', code: `T${edition}`, name: `Tỉnh ${edition}` }
    await must('organisations.create', { ...place, kind: 'province' })
    const below = { organisation: commune, parent: province, code: `X${edition}`, name: `Xã ${edition}` }
    await must('organisations.create', { ...below, kind: 'commune' })
    await must('territory.saveConstituency', {
      ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Các xã', seats: 3 },
      ...{ decision: 'QĐ 1', decidedOn: '2020-12-20' },
    })
    await must('candidates.saveList', {
      ...{ organisation: province, frame, constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2021-02-14' },
      candidates: candidates.map((id, index) => ({
        ...{ id, name: `Nguyễn Mẫu ${names[index]}`, otherName: null, gender: null, birthDate: '1970-01-01' },
      })),
    })
    const areas = Array.from({ length: 40 }, () => uuid7())
    for (const [index, area] of areas.entries()) {
      await must('territory.saveArea', {
        ...{ under: commune, frame, area, team: { code: `KV${edition}-${index}`, name: `Tổ bầu cử số ${index + 1}` } },
        ...{ number: index + 1, address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [] },
        ...{ earlyOn: null, earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
        constituencies: { NA: constituency },
      })
    }
    const someone = () =>
      signedIn(database, {
        ...{ account: uuid7(), session: uuid7() },
        grants: [
          { id: uuid7(), role: 'committee', organisation: commune, path: segmentOf(province) + segmentOf(commune) },
        ],
      })
    const [first, second, board] = [someone(), someone(), someone()]
    const done = async (answer: Promise<unknown>) => {
      const said = await answer
      if (said instanceof Refused) throw new Error(said.code)
      return (said as { result: { state: string } }).result
    }
    const codes = Object.keys(faults)
    const faulty = new Map(codes.map((code, index) => [areas[index * 8 + 3] ?? '', code]))
    for (const [index, area] of areas.entries()) {
      const key = { area, frame, constituency }
      const made = faults[faulty.get(area) ?? '']?.(paper(index)) ?? paper(index)
      const figures = { ...made, total: totalOf(made) }
      const reason = faulty.has(area) ? 'Bản giấy ghi như vậy' : ''
      await done(first.run('count.handIn', { ...key, part: 'first', figures, reason }))
      if (faulty.has(area)) continue
      await done(second.run('count.handIn', { ...key, part: 'second', figures }))
      await done(first.run('count.send', { ...key, reason: 'Ảnh gửi sau' }))
      await done(board.run('count.accept', key))
    }

    const said = (await done(board.ask('count.board', { organisation: commune, frame }))) as unknown as {
      communes: { areas: { area: string; sheets: { open: number; critical: boolean; upward: string }[] }[] }[]
    }
    const lines = said.communes.flatMap(({ areas: all }) =>
      all.flatMap(({ area, sheets }) => sheets.map((each) => ({ area, ...each }))),
    )
    expect(
      lines
        .filter(({ open }) => open > 0)
        .map(({ area }) => area)
        .sort(),
    ).toEqual([...faulty.keys()].sort())
    expect(lines.filter(({ critical }) => critical).map(({ area }) => faulty.get(area))).toEqual(['ID-07'])
    expect(lines.filter(({ upward }) => upward === 'accepted')).toHaveLength(35)
    for (const [area, code] of faulty) {
      const sheet = (await done(board.ask('count.sheet', { area, frame, constituency }))) as unknown as {
        findings: { code: string; severity: string }[]
      }
      expect(sheet.findings.filter(({ severity }) => severity !== 'warning').map((each) => each.code)).toContain(code)
    }

    const { body } = await server.ask('results.constituency', { frame, constituency })
    const sound = areas.flatMap((area, index) => (faulty.has(area) ? [] : [paper(index)]))
    const sum = (field: string) => sound.reduce((all, figures) => all + (figures[field] ?? 0), 0)
    expect(body).toMatchObject({
      ...{ areas: { expected: 40, reported: 35 }, registered: sum('registered'), voted: sum('voted') },
      ...{ issued: sum('issued'), collected: sum('collected'), invalid: sum('invalid') },
      valid: { from: sum('valid'), to: sum('valid') },
    })
    for (const [at, id] of candidates.entries()) {
      const candidate = body.candidates.find((each) => each.id === id)
      expect(candidate?.votes).toBe(sum(votesOf(at)))
      // Half up on the third decimal, in whole numbers.
      const hundredths = Math.floor((sum(votesOf(at)) * 20_000 + sum('valid')) / (2 * sum('valid')))
      const text = `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`
      expect(candidate?.percent).toBe(text)
    }
    expect(body.outcome).toMatchObject({ poll: 'unknown', next: 'none' })
  })
})
