import type { InputOf, saveList } from '@baucu/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const [province, commune, elsewhere] = [uuid7(), uuid7(), uuid7()] as const
const frame = 'thu-2026'

beforeAll(async () => {
  server = await testServer({ sample: false })
  await must('frames.create', { frame, name: 'Thử 2026', edition: '2025', electionDay: '2026-03-15' })
  const at = (organisation: string, parent: string | null, code: string, kind: 'province' | 'commune') =>
    must('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind },
      ...(parent === null ? { province: '99' } : {}),
    })
  await at(province, null, 'T', 'province')
  await at(commune, province, 'X1', 'commune')
  await at(elsewhere, province, 'X2', 'commune')
})
afterAll(() => server.close())

async function must<N extends Parameters<TestServer['run']>[0]>(name: N, input: Parameters<typeof server.run<N>>[1]) {
  const said = await server.run(name, input)
  expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
  return said.body.result
}

type Body = 'NA' | 'province' | 'commune'
let drawn = 0
const constituency = async (body: Body = 'NA', seats = 3, organisation = body === 'commune' ? commune : province) => {
  drawn += 1
  await must('territory.saveConstituency', {
    ...{ organisation, frame, constituency: `dv-${drawn}`, body, number: drawn, area: 'Các xã', seats },
    ...{ decision: 'QĐ 1', decidedOn: '2025-12-20' },
  })
  return `dv-${drawn}`
}

type Input = InputOf<typeof saveList>
const person = (name: string, more: Partial<Input['candidates'][number]> = {}): Input['candidates'][number] => ({
  ...{ id: uuid7(), name, otherName: null, gender: 'M', birthDate: '1975-05-06', ...more },
})
const five = () =>
  ['Lê Mẫu An', 'Trần Thị Mẫu Bích', 'Nguyễn Mẫu Cường', 'Vàng Mẫu Dũng', 'Đỗ Mẫu Hà'].map((name) => person(name))
const paper = { decision: 'Nghị quyết số 30/NQ-HĐBCQG', decidedOn: '2026-02-24' }
const listOf = (id: string, more: Partial<Input> = {}): Input => ({
  ...{ organisation: province, frame, constituency: id, ...paper, candidates: five(), ...more },
})
const refused = async (input: Input) => {
  const { status, body } = await server.run('candidates.saveList', input)
  return [status, body.code, body.fields]
}
const lineOf = async (id: string, organisation = province) => {
  const { lines } = (await server.ask('candidates.lists', { organisation, frame })).body
  return lines.find((each) => each.constituency === id)
}
const rulesOf = (findings: readonly { rule: string; article: string }[] | undefined) =>
  findings?.map((each) => `${each.rule} ${each.article}`)

describe('an official list', () => {
  it('stands in the order of the ballot, whatever order it was entered in, and says where the paper differs from the law', async () => {
    const id = await constituency()
    const people = five()
    await must('candidates.saveList', listOf(id, { candidates: people.toReversed() }))
    const line = await lineOf(id)
    expect(line).toMatchObject({
      complete: true,
      counted: false,
      seats: 3,
      list: { ...paper, version: 1, order: 'law' },
    })
    expect(line?.list?.candidates.map((each) => [each.name, each.place])).toEqual([
      ['Lê Mẫu An', 5],
      ['Trần Thị Mẫu Bích', 4],
      ['Nguyễn Mẫu Cường', 3],
      ['Vàng Mẫu Dũng', 2],
      ['Đỗ Mẫu Hà', 1],
    ])
    expect(rulesOf(line?.list?.findings)).toEqual(['L-ORDER 57.5'])
    // The ballots were printed as the paper is: then that order is counted by.
    await must('candidates.saveList', listOf(id, { candidates: people.toReversed(), order: 'paper', version: 1 }))
    const kept = (await lineOf(id))?.list
    expect(kept?.candidates.map((each) => each.place)).toEqual([1, 2, 3, 4, 5])
    expect(rulesOf(kept?.findings)).toEqual(['L-ORDER 57.5'])
    await must('candidates.saveList', listOf(id, { candidates: people, version: 2 }))
    expect(await lineOf(id)).toMatchObject({ list: { findings: [], version: 3 } })
    expect(await refused(listOf(id, { version: 2 }))).toEqual([409, 'changed-meanwhile', ['input.version']])
    expect(await refused(listOf(id))).toEqual([409, 'list-exists', ['input.constituency']])
  })

  it('warns with the article: too short, too young, namesakes, facts that are missing; it is stored all the same', async () => {
    const id = await constituency('province', 3)
    const young = person('Lò Mẫu Sơn', { birthDate: '2005-03-16' })
    const unknown = person('Hoàng Mẫu Vinh', { birthDate: null, gender: null })
    const [one, other] = [
      person('Lê Mẫu An', { birthDate: '1980-01-01' }),
      person('Lê Mẫu An', { birthDate: '1970-01-01' }),
    ]
    await must('candidates.saveList', listOf(id, { candidates: [one, other, young, unknown], decision: null }))
    const line = await lineOf(id)
    expect(line?.complete).toBe(false)
    expect(rulesOf(line?.list?.findings)).toEqual(['L-ORDER 57.5', 'O-SAME-NAME 57.5', 'S-SURPLUS 58.3'])
    expect(line?.list?.candidates.map((each) => [each.name, each.birthDate, each.printBirthDate])).toEqual([
      ['Lê Mẫu An', '1970-01-01', true],
      ['Lê Mẫu An', '1980-01-01', true],
      ['Lò Mẫu Sơn', '2005-03-16', false],
      ['Hoàng Mẫu Vinh', null, false],
    ])
    expect(line?.list?.candidates.map((each) => rulesOf(each.findings))).toEqual([
      [],
      [],
      ['AGE-STAND 2'],
      ['L-FIELDS 57.5'],
    ])
    const full = await constituency('province', 3)
    await must(
      'candidates.saveList',
      listOf(full, { candidates: five().map((each) => ({ ...each, birthDate: '2005-03-15' })) }),
    )
    expect(
      (await lineOf(full))?.list?.candidates.flatMap((each) => each.findings).map((each) => each.rule),
    ).not.toContain('AGE-STAND')
  })

  it('knows who stands twice: certain for the National Assembly, to be decided for a council', async () => {
    const [a, b, c, d] = [
      await constituency(),
      await constituency(),
      await constituency('province', 3),
      await constituency('province', 3),
    ]
    const twice = person('Giàng Mẫu Páo', { birthDate: '1969-09-09' })
    // The same person, once under another id.
    for (const [id, candidate] of [
      [a, twice],
      [b, { ...twice, id: uuid7() }],
      [c, twice],
      [d, twice],
    ] as const) {
      await must(
        'candidates.saveList',
        listOf(id, {
          candidates: [
            ...five().map((each) => ({ ...each, birthDate: `19${drawn + 50}-01-0${id.at(-1)}` })),
            candidate,
          ],
        }),
      )
    }
    const found = async (id: string) =>
      (await lineOf(id))?.list?.candidates
        .find((each) => each.name === twice.name)
        ?.findings.map((each) => [each.rule, each.numbers.found, each.confidence])
    expect(await found(b)).toEqual([['L-ONE-UNIT', 2, 'confirmed']])
    expect(await found(d)).toEqual([['L-ONE-UNIT', 2, 'unconfirmed']])
  })

  it('is refused when nobody could be counted by it', async () => {
    const id = await constituency()
    const [one, ...rest] = five()
    expect(await refused(listOf(id, { candidates: [] }))).toEqual([422, 'list-empty', ['input.candidates']])
    expect(await refused(listOf(id, { candidates: one ? [one, ...rest, one] : [] }))).toEqual([
      ...[422, 'candidate-twice', ['input.candidates.5.name']],
    ])
    expect(await refused(listOf(id, { organisation: commune }))).toEqual([
      ...[422, 'constituency-unknown', ['input.constituency']],
    ])
    expect(await lineOf(id)).toMatchObject({ list: null, complete: false })
  })

  it('stays as it is once something was counted; the number of the resolution may still be written', async () => {
    const id = await constituency()
    const candidates = five()
    await must('candidates.saveList', listOf(id, { candidates, decision: null }))
    const database = openDatabase(server.address)
    await database.transaction('write', async ({ client }) => {
      await client.query(
        `insert into published_result (province_code, id, frame_id, constituency_id, valid_from, valid_to, candidates, source, received_at)
         values ('99', $1, $2, $3, 1, 1, '[]', 'file', now())`,
        [uuid7(), frame, id],
      )
    })
    await database.close()
    expect(await refused(listOf(id, { version: 1 }))).toEqual([409, 'list-counted', ['input.candidates']])
    expect((await lineOf(id))?.counted).toBe(true)
    const [gone] = candidates
    const strike = await server.run('candidates.strike', {
      ...{ organisation: province, frame, constituency: id, version: 1, candidate: gone?.id ?? '', ground: 'died' },
      ...{ at: '2026-03-10T08:00:00+07:00', decision: 'NQ 40' },
    })
    expect([strike.status, strike.body.code]).toEqual([409, 'list-counted'])
    await must('candidates.saveList', listOf(id, { candidates, version: 1 }))
    expect(await lineOf(id)).toMatchObject({ complete: true, list: { ...paper } })
  })

  it('is written by one of two who save it at once; the other sees what changed', async () => {
    const id = await constituency()
    const said = await Promise.all([1, 2, 3].map(() => server.run('candidates.saveList', listOf(id))))
    expect(said.map((each) => each.status).sort()).toEqual([200, 409, 409])
    expect((await lineOf(id))?.list?.candidates).toHaveLength(5)
    const later = await Promise.all([1, 2, 3].map(() => server.run('candidates.saveList', listOf(id, { version: 1 }))))
    expect(later.map((each) => each.body.code ?? each.status).sort()).toEqual([
      ...[200, 'changed-meanwhile', 'changed-meanwhile'],
    ])
    expect(server.errors).toEqual([])
  })

  it('is seen from below and written only from above', async () => {
    const id = await constituency()
    await must('candidates.saveList', listOf(id))
    const database = openDatabase(server.address)
    const below = signedIn(database, {
      account: uuid7(),
      grants: [{ id: uuid7(), role: 'office', organisation: commune, path: segmentOf(province) + segmentOf(commune) }],
    })
    const seen = await below.ask('candidates.lists', { organisation: commune, frame })
    expect(JSON.stringify(seen)).toContain('Lê Mẫu An')
    expect(await below.run('candidates.saveList', listOf(id, { version: 1 }))).toMatchObject({ code: 'not-found' })
    await database.close()
  })
})

describe('a name that is struck', () => {
  const strikeOf = (id: string, candidate: string, more: object = {}) => ({
    ...{ organisation: province, frame, constituency: id, version: 1, candidate, ground: 'prosecuted' as const },
    ...{ at: '2026-03-10T08:00:00+07:00', decision: 'Nghị quyết số 44/NQ-HĐBCQG', note: 'Theo thông báo', ...more },
  })

  it('leaves the ballot and stays in the record with its reason; what may be done about a short list is said', async () => {
    const id = await constituency('province', 3)
    const candidates = five()
    await must('candidates.saveList', listOf(id, { candidates }))
    const gone = candidates[2]
    if (!gone) throw new Error('nobody')
    expect(await must('candidates.strike', strikeOf(id, gone.id))).toEqual({ constituency: id, version: 2 })
    const list = (await lineOf(id))?.list
    expect(list?.candidates.map((each) => each.name)).not.toContain(gone.name)
    expect(list?.struck).toEqual([
      {
        ...{
          id: gone.id,
          name: gone.name,
          otherName: null,
          gender: 'M',
          birthDate: '1975-05-06',
          ground: 'prosecuted',
        },
        ...{ at: '2026-03-10T01:00:00.000Z', decision: 'Nghị quyết số 44/NQ-HĐBCQG', note: 'Theo thông báo' },
      },
    ])
    expect(list?.findings.map((each) => [each.rule, each.holds, each.confidence])).toEqual([
      ['S-SURPLUS', false, 'unconfirmed'],
      ['F-KEEP', true, 'unconfirmed'],
      ['F-REDUCE', false, 'unconfirmed'],
    ])
    // He cannot be listed again, and goes on standing in the record when the list is corrected.
    expect(await refused(listOf(id, { candidates, version: 2 }))).toEqual([
      ...[409, 'candidate-struck', ['input.candidates.2.name']],
    ])
    await must(
      'candidates.saveList',
      listOf(id, { candidates: candidates.filter((each) => each !== gone), version: 2 }),
    )
    expect((await lineOf(id))?.list?.struck).toHaveLength(1)
    expect(server.errors).toEqual([])
  })

  it('is refused with the article once voting has started, and before the list was published', async () => {
    const id = await constituency()
    const candidates = five()
    await must('candidates.saveList', listOf(id, { candidates }))
    const [first] = candidates
    const say = async (more: object) => {
      const { status, body } = await server.run('candidates.strike', strikeOf(id, first?.id ?? '', more))
      return [status, body.code, body.title, body.fields?.join(' ')]
    }
    expect(await say({ at: '2026-03-15T07:00:00+07:00' })).toEqual([
      ...[409, 'strike-too-late', 'Không xóa tên được (Điều 60.1).', 'input.at'],
    ])
    expect(await say({ at: '2026-03-15T06:00:00+07:00', ground: 'unfit' })).toEqual([
      ...[409, 'strike-too-late', 'Không xóa tên được (Điều 61.2).', 'input.at'],
    ])
    expect(await say({ at: '2026-02-23T08:00:00+07:00' })).toEqual([
      ...[409, 'strike-too-late', 'Không xóa tên được (Điều 60).', 'input.at'],
    ])
    // An area that votes early has begun.
    await must('territory.saveArea', {
      ...{ under: commune, frame, area: uuid7(), team: { code: 'KV1', name: 'Tổ bầu cử số 1' }, number: 1 },
      ...{ address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [], earlyOn: '2026-03-12' },
      ...{ earlyDecision: 'NQ 15', decision: null, decidedOn: null, expected: null, sizeReason: null },
      constituencies: { NA: id },
    })
    expect((await say({ at: '2026-03-13T08:00:00+07:00' }))[1]).toBe('strike-too-late')
    expect((await say({}))[0]).toBe(200)
  })
})

it('the list is what a polling area counts, in that order', async () => {
  const id = await constituency('commune', 3)
  const candidates = five()
  await must('candidates.saveList', listOf(id, { organisation: commune, candidates: candidates.toReversed() }))
  const area = uuid7()
  await must('territory.saveArea', {
    ...{ under: commune, frame, area, team: { code: 'KV2', name: 'Tổ bầu cử số 2' }, number: 2 },
    ...{ address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [], earlyOn: null, earlyDecision: null },
    ...{ decision: null, decidedOn: null, expected: null, sizeReason: null, constituencies: { commune: id } },
  })
  const { contests } = (await server.ask('count.area', { area, frame })).body
  expect(contests.map((each) => each.candidates.map(({ id: of, name }) => [of, name]))).toEqual([
    candidates.map((each) => [each.id, each.name]),
  ])
  expect(server.errors).toEqual([])
})
