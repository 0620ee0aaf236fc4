import { readDocx, readTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const frame = 'na-2021'
const [province, commune, other, team, committee, away] = [
  uuid7(),
  uuid7(),
  uuid7(),
  uuid7(),
  uuid7(),
  uuid7(),
] as const
const [twice, once] = [uuid7(), uuid7()] as const
/** Memberships: of the person with two roles in the commune's Committee and its Team, and of the other one. */
const [inCommittee, inTeam, onlyTeam] = [uuid7(), uuid7(), uuid7()] as const

beforeAll(async () => {
  server = await testServer()
  const create = (organisation: string, parent: string | null, code: string, kind: Kind) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(province, null, 'T', 'province')
  await create(commune, province, 'X1', 'commune')
  await create(other, province, 'X2', 'commune')
  await create(committee, commune, 'X1.UBBC', 'election-committee')
  await create(team, committee, 'X1.KV1', 'polling-team')
  await create(away, other, 'X2.KV1', 'polling-team')
  for (const [organisation, under, organ] of [
    [committee, commune, 'committee-commune'],
    [team, committee, 'team'],
    [away, other, 'team'],
  ] as const)
    await ok('bodies.save', {
      ...{ under, frame, organisation, named: null, organ, serves: [], decision: null, decidedOn: null },
    })
  await appoint(committee, inCommittee, twice, 'secretary', 'Nguyễn Thị Mẫu Hai')
  await appoint(team, inTeam, twice, 'member', null)
  await appoint(team, onlyTeam, once, 'chair', 'Trần Văn Mẫu Một')
})
afterAll(() => server.close())

type Kind = 'province' | 'commune' | 'election-committee' | 'polling-team'
const ok = async (...[name, input]: Parameters<TestServer['run']>) => {
  const said = await server.run(name, input)
  expect([name, said.body.code, said.status]).toEqual([name, undefined, 200])
  return said.body.result
}
const appoint = (
  organisation: string,
  member: string,
  person: string,
  post: 'chair' | 'secretary' | 'member',
  fullName: string | null,
) =>
  ok('bodies.appoint', {
    ...{ organisation, frame, member, person, post, sector: null, decision: null, on: '2021-04-01', replaces: null },
    ...{ newPerson: fullName === null ? null : { fullName, honorific: null }, reason: null },
  })
const norm = (input: object) => ({
  ...{ norm: uuid7(), organisation: province, frame, item: 'staff', title: 'Bồi dưỡng tháng', unit: 'month' as const },
  ...{ amount: 1_500_000, organ: 'team' as const, post: null, from: '2021-04-01', to: '2021-05-31' },
  ...{ source: 'Nghị quyết số 12/2021/NQ-HĐND', sourceOn: '2021-01-10', ...input },
})
const pay = (member: string, by: string, amount: number, more: object = {}) =>
  server.run('budget.spend', {
    ...{ voucher: uuid7(), organisation: commune, frame, number: `PC ${uuid7()}`, day: '2021-05-30', item: 'staff' },
    ...{ payee: 'Thành viên', amount, allowance: { member, norm: by }, ...more },
  })
const board = async (organisation = commune) => (await server.ask('budget.board', { organisation, frame })).body
const allowances = async (organisation = commune) =>
  (await server.ask('budget.allowances', { organisation, frame })).body

describe('election budget', () => {
  const [forTeam, forCommittee] = [norm({}), norm({ organ: 'committee-commune', amount: 2_000_000 })]

  it('H19: one person with two roles: only the higher allowance is payable; the lower one is flagged and refused', async () => {
    await ok('budget.saveNorm', forTeam)
    await ok('budget.saveNorm', forCommittee)
    const { persons } = await allowances()
    expect(persons).toMatchObject([
      { fullName: 'Nguyễn Thị Mẫu Hai', several: true },
      { fullName: 'Trần Văn Mẫu Một', several: false },
    ])
    const of = (member: string) => persons[0]?.roles.find((each) => each.member === member)
    expect(of(inCommittee)).toMatchObject({ amount: 2_000_000, payable: 4_000_000, higher: [] })
    expect(of(inTeam)).toMatchObject({
      ...{ amount: 1_500_000, alone: 3_000_000, payable: 0, higher: ['Thư ký, Nơi X1.UBBC'] },
    })
    const lower = await pay(inTeam, forTeam.norm, 1_500_000)
    expect([lower.status, lower.body.code, lower.body.fields]).toEqual([
      ...[422, 'allowance-lower', ['input.allowance.member']],
    ])
    expect(lower.body.title).toContain('một người chỉ hưởng mức cao nhất')
    expect(lower.body.title).toMatch(/1\.500\.000 đồng.*Thư ký.*2\.000\.000 đồng/)
    expect((await pay(inCommittee, forCommittee.norm, 3_000_000)).status).toBe(200)
    const more = await pay(inCommittee, forCommittee.norm, 1_000_001)
    expect([more.body.code, more.body.numbers]).toEqual(['allowance-more', { payable: 4_000_000, left: 1_000_000 }])
    expect((await pay(inCommittee, forCommittee.norm, 1_000_000)).status).toBe(200)
    expect((await allowances()).persons[0]).toMatchObject({ overpaid: false })
  })

  it('H19: a role elsewhere counts too, and what is paid there is not shown', async () => {
    await appoint(away, uuid7(), once, 'member', null)
    await ok('budget.saveNorm', norm({ organisation: other, amount: 9_000_000 }))
    const found = (await allowances()).persons.find((each) => each.person === once)
    expect(found).toMatchObject({ several: true })
    expect(found?.roles.map(({ place, here, payable, paid }) => ({ place, here, payable, paid }))).toEqual(
      expect.arrayContaining([
        { place: 'Nơi X1.KV1', here: true, payable: 0, paid: 0 },
        { place: 'Nơi X2.KV1', here: false, payable: 18_000_000, paid: null },
      ]),
    )
    expect((await pay(onlyTeam, forTeam.norm, 1)).body.code).toBe('allowance-lower')
  })

  it('H19: a voucher taken back frees what it paid; the same number stands once', async () => {
    const voucher = uuid7()
    const unnamed = { voucher, number: '11/PC', item: 'staff', payee: 'Tổ viên', allowance: null, amount: 1 }
    expect((await pay('', '', 0, unnamed)).body.code).toBe('allowance-whom')
    const input = { voucher, number: '12/PC', item: 'printing', payee: 'Nhà in', allowance: null, amount: 500_000 }
    expect((await pay('', '', 0, input)).status).toBe(200)
    expect((await pay('', '', 0, { ...input, voucher: uuid7() })).body.code).toBe('voucher-number')
    const back = { ...input, voucher: uuid7(), amount: 0, replaces: voucher }
    expect((await pay('', '', 0, back)).body.code).toBe('budget-reason')
    expect((await pay('', '', 0, { ...back, reason: 'Ghi nhầm' })).status).toBe(200)
    expect((await pay('', '', 0, { ...back, voucher: uuid7(), reason: 'Ghi nhầm' })).body.code).toBe('budget-replaced')
    expect((await pay('', '', 0, { ...input, voucher: uuid7() })).status).toBe(200)
    expect((await pay('', '', 0, { ...input, voucher: uuid7(), number: 'x', payee: 'TK 0123456789' })).body.code).toBe(
      'text-points-at-person',
    )
  })

  it('H19: estimate from norms, allotments and vouchers come together in the settlement; differences are flagged', async () => {
    const { norms } = await board()
    const proposed = norms.find((each) => each.id === forTeam.norm)?.proposed
    expect(proposed).toEqual({ quantity: 2, times: 2 })
    const saved = await server.run('budget.saveEstimate', {
      ...{ organisation: commune, frame, lines: [{ norm: forTeam.norm, ...(proposed ?? { quantity: 0, times: 0 }) }] },
    })
    expect(saved.body.result).toEqual({ version: 1, total: 6_000_000 })
    const lines = [{ norm: forTeam.norm, quantity: 1, times: 1 }]
    expect((await server.run('budget.saveEstimate', { organisation: commune, frame, lines })).body.code).toBe(
      'changed-meanwhile',
    )
    const allot = (organisation: string, to: string, amount: number, item = 'staff') =>
      server.run('budget.allocate', {
        ...{
          allocation: uuid7(),
          organisation,
          frame,
          to,
          item,
          amount,
          decision: '5/QĐ-UBND',
          decidedOn: '2021-04-02',
        },
      })
    expect((await allot(province, province, 10_000_000)).status).toBe(200)
    expect((await allot(province, commune, 3_500_000)).status).toBe(200)
    expect((await allot(commune, province, 1)).body.code).toBe('allocation-not-below')
    const seen = await board()
    expect(seen.lines).toMatchObject([
      { item: 'printing', allotted: 0, spent: 500_000, left: -500_000, findings: ['unallotted'] },
      { item: 'staff', estimated: 6_000_000, allotted: 3_500_000, spent: 4_000_000, findings: ['overspent'] },
    ])
    expect((await board(province)).total).toMatchObject({ allotted: 10_000_000, left: 5_500_000 })
    expect(seen.estimate).toMatchObject({ total: 6_000_000, unconfirmed: false })

    const input = encodeURIComponent(JSON.stringify({ organisation: commune, frame }))
    const file = async (name: string) =>
      new Uint8Array(await (await fetch(`${server.url}/documents/${name}?input=${input}`)).arrayBuffer())
    const word = await readDocx(await file('budget.docx'))
    for (const part of [
      'BẢNG QUYẾT TOÁN KINH PHÍ BẦU CỬ',
      '3.500.000',
      'chi quá số được cấp',
      'chứng từ chưa có bản quét',
    ])
      expect(JSON.stringify(word)).toContain(part)
    const table = await readTable(await file('budget.xlsx'), 'xlsx')
    expect(JSON.stringify(table)).toContain('chi khi chưa được cấp')
    expect(Buffer.from((await file('budget.pdf')).slice(0, 5)).toString()).toBe('%PDF-')
  })

  it('H19: a norm without its source is not confirmed, and says so in the estimate', async () => {
    const drafted = norm({ organisation: commune, item: 'equipment', title: 'Con dấu', unit: 'piece', amount: 400_000 })
    const input = { ...drafted, organ: null, from: null, to: null, source: null, sourceOn: null }
    expect((await server.run('budget.saveNorm', { ...input, organ: 'team' })).body.code).toBe('norm-no-allowance')
    await ok('budget.saveNorm', input)
    await ok('budget.saveEstimate', {
      ...{ organisation: commune, frame, version: 1, lines: [{ norm: input.norm, quantity: 7, times: 1 }] },
    })
    expect((await board()).estimate).toMatchObject({ total: 2_800_000, unconfirmed: true })
    // The resolution comes: a further entry stands for it, and the estimate is said to rest on the old one.
    await ok('budget.saveNorm', {
      ...{ ...input, norm: uuid7(), amount: 450_000, replaces: input.norm, reason: 'Theo nghị quyết' },
      ...{ source: 'Nghị quyết số 12/2021/NQ-HĐND', sourceOn: '2021-01-10' },
    })
    expect((await board()).estimate.lines).toMatchObject([{ rate: 400_000, changed: true }])
  })

  it('H19: the scan of a voucher has its hash, and goes with a reason', async () => {
    const voucher = (await board()).vouchers.find((each) => each.number === '12/PC')?.id ?? ''
    const at = { organisation: commune, frame, voucher }
    const evidence = uuid7()
    const content = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64')
    await ok('budget.attach', { ...at, evidence, name: 'chung-tu.pdf', content })
    const scans = async () => (await board()).vouchers.find((each) => each.id === at.voucher)?.scans
    expect(await scans()).toMatchObject([{ id: evidence, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const file = await fetch(`${server.url}/documents/voucher-scan.bin?${new URLSearchParams({ ...at, evidence })}`)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="chung-tu.pdf"')
    // A voucher that is corrected keeps the scans it had.
    const corrected = uuid7()
    const same = { number: '12/PC', item: 'printing', payee: 'Nhà in Mẫu', allowance: null }
    const input = { ...same, voucher: corrected, replaces: voucher, reason: 'Tên nhà in' }
    expect((await pay('', '', 500_000, input)).status).toBe(200)
    expect((await board()).vouchers.find((each) => each.id === corrected)?.scans).toMatchObject([{ id: evidence }])
    at.voucher = corrected
    await ok('budget.detach', { ...at, evidence, reason: 'Lộ số tài khoản' })
    expect(await scans()).toEqual([])
  })

  it('H19: a village head sees no sums; an accountant of one commune sees nothing of another', async () => {
    const database = openDatabase(server.address)
    const as = (role: 'reporter' | 'accountant', organisation: string, where: string) =>
      signedIn(database, { account: uuid7(), grants: [{ id: uuid7(), role, organisation, path: where }] })
    try {
      const path = segmentOf(province) + segmentOf(commune)
      for (const query of ['budget.board', 'budget.allowances'] as const) {
        const input = { organisation: commune, frame }
        expect(await as('reporter', commune, path).ask(query, input)).toMatchObject({ status: 403 })
        const elsewhere = segmentOf(province) + segmentOf(other)
        expect(await as('accountant', other, elsewhere).ask(query, input)).toMatchObject({ status: 404 })
        expect(await as('accountant', commune, path).ask(query, input)).toMatchObject({ result: {} })
      }
    } finally {
      await database.close()
    }
  })

  it('H16: rewards are proposed, decided, printed and told in the final report', async () => {
    const reward = uuid7()
    const input = {
      ...{ reward, organisation: commune, frame, person: once, rewarded: null, form: 'Bằng khen', merit: 'Đếm đúng' },
      ...{ proposedOn: '2021-06-10', decidedBy: null, decision: null, decidedOn: null },
    }
    expect((await server.run('budget.saveReward', { ...input, rewarded: commune })).body.code).toBe('reward-whom')
    await ok('budget.saveReward', input)
    const decided = { ...input, version: 1, decision: '99/QĐ-UBND', decidedOn: '2021-07-01' }
    expect((await server.run('budget.saveReward', decided)).body.code).toBe('reward-decision')
    await ok('budget.saveReward', { ...decided, decidedBy: 'Chủ tịch UBND tỉnh' })
    const { rewards } = (await server.ask('budget.rewards', { organisation: province, frame })).body
    expect(rewards).toMatchObject([{ who: 'Trần Văn Mẫu Một', decision: '99/QĐ-UBND', version: 2 }])
    const address = encodeURIComponent(JSON.stringify({ organisation: commune, frame }))
    const word = await readDocx(
      new Uint8Array(await (await fetch(`${server.url}/documents/rewards.docx?input=${address}`)).arrayBuffer()),
    )
    for (const part of ['Trần Văn Mẫu Một', '99/QĐ-UBND, 01/07/2021', 'Đếm đúng'])
      expect(JSON.stringify(word)).toContain(part)
    const { parts } = (await server.ask('wrapup.board', { organisation: commune, frame })).body
    const lines = (part: string) => parts.find((each) => each.part === part)?.lines.map((each) => each.text)
    expect(lines('means')).toEqual(
      expect.arrayContaining(['Kinh phí được cấp: 3.500.000 đồng.', 'Kinh phí đã chi: 4.500.000 đồng.']),
    )
    expect(lines('proposals')).toEqual([
      'Đã đề nghị khen thưởng 1 cá nhân, tập thể.',
      'Đã có 1 quyết định khen thưởng.',
    ])
    expect(server.errors).toEqual([])
  })
})
