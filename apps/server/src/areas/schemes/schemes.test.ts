import type { InputOf, saveScheme } from '@baucu/contract'
import { countCells } from '@baucu/direction'
import { readTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const office = uuid7()
const members = Array.from({ length: 6 }, () => uuid7())
const [first = '', second = ''] = members
const on = today(new Date())

beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = async (organisation: string, parent: string | null, code: string, name: string) => {
    const place = parent === null ? { province: '99' } : {}
    const said = await server.run('organisations.create', { organisation, parent, ...place, code, name, kind: 'other' })
    expect(said.status).toBe(200)
  }
  await create(office, null, 'TU', 'Tỉnh Mẫu')
  for (const [index, id] of members.entries()) await create(id, office, `TC${index}`, `Tổ chức số ${index}`)
})
afterAll(() => server.close())

type Input = InputOf<typeof saveScheme>
const schemeOf = (more: Partial<Input> = {}): Input => ({
  ...{ organisation: office, scheme: uuid7(), number: '1', title: 'Phát triển du lịch cộng đồng' },
  ...{ resolutionDocument: null, resolution: 'Nghị quyết Đại hội', lead: office, from: '2026-01-01', to: '2030-12-31' },
  targets: [
    { id: uuid7(), title: 'Thôn có du lịch cộng đồng', unit: 'thôn', planned: 40, due: '2030-06-30' },
    { id: uuid7(), title: 'Hộ tham gia', unit: '%', planned: 12.5, due: '2028-12-31' },
  ],
  members,
  ...more,
})
const save = async (more: Partial<Input> = {}) => {
  const input = schemeOf(more)
  const said = await server.run('schemes.save', input)
  expect([said.status, said.body.code]).toEqual([200, undefined])
  return input
}
const cellOf = async (scheme: string, organisation: string) =>
  (await server.ask('schemes.one', { scheme })).body.parts.find((each) => each.organisation === organisation)
const tell = async (
  scheme: string,
  organisation: string,
  state: 'studied' | 'planned' | 'irrelevant',
  more: { plan?: string; result?: string; version?: number } = {},
) =>
  server.run('schemes.tell', {
    ...{ organisation, scheme, state, plan: more.plan ?? null, result: more.result ?? null },
    version: more.version ?? (await cellOf(scheme, organisation))?.version ?? 0,
  })

describe('the matrix', () => {
  it('L44: a white cell is assigned in one go, gives a task with a day, and goes from yellow to green', async () => {
    const { scheme } = await save({ number: '7' })
    expect(await cellOf(scheme, first)).toMatchObject({ state: 'none', task: null })
    const said = await server.run('schemes.assign', { scheme, organisations: [first], due: '2099-04-30' })
    expect(said.body.result).toEqual({ copies: 1 })
    const cell = await cellOf(scheme, first)
    expect(cell).toMatchObject({ state: 'assigned', due: '2099-04-30' })
    const { copies } = (await server.ask('work.board', { organisation: first })).body
    const copy = copies.find((each) => each.task === cell?.task)
    expect([copy?.title, copy?.due]).toEqual([
      'Nghiên cứu đề án số 7 "Phát triển du lịch cộng đồng" và xây dựng kế hoạch thực hiện',
      '2099-04-30',
    ])
    const again = await server.run('schemes.assign', { scheme, organisations: [first, second], due: '2099-04-30' })
    expect([again.status, again.body.code]).toEqual([409, 'scheme-assigned-already'])
    expect(again.body.title).toContain('Tổ chức số 0')
    expect((await cellOf(scheme, second))?.state).toBe('none')

    expect((await tell(scheme, first, 'studied')).status).toBe(200)
    const needs = await tell(scheme, first, 'planned')
    expect([needs.status, needs.body.code, needs.body.fields]).toEqual([422, 'scheme-needs-plan', ['input.plan']])
    expect((await tell(scheme, first, 'planned', { plan: '15-KH/TC', result: 'Đã triển khai 2 thôn' })).status).toBe(
      200,
    )
    expect(await cellOf(scheme, first)).toMatchObject({ state: 'planned', plan: '15-KH/TC', version: 4 })
    expect((await tell(scheme, first, 'studied', { version: 1 })).body.code).toBe('changed-meanwhile')
  })

  it('L44: six organisations and eighteen schemes; "đã nghiên cứu 18/18, có kế hoạch 11" follows from the cells', async () => {
    const owner = uuid7()
    const made = { organisation: owner, parent: office, code: 'BAN', name: 'Ban Mẫu', kind: 'other' } as const
    await server.run('organisations.create', made)
    const ids: string[] = []
    for (let number = 1; number <= 18; number++) {
      ids.push((await save({ organisation: owner, number: String(number), title: `Đề án ${number}` })).scheme)
    }
    for (const [index, scheme] of ids.entries()) {
      if (index < 11) await tell(scheme, first, 'planned', { plan: `${index}-KH` })
      else if (index < 16) await tell(scheme, first, 'studied')
      else await tell(scheme, first, 'irrelevant', { result: 'Không thuộc chức năng' })
    }
    const { schemes, organisations, cells } = (await server.ask('schemes.matrix', { organisation: owner })).body
    expect(schemes.map((each) => each.number)).toEqual(Array.from({ length: 18 }, (_, index) => String(index + 1)))
    expect([organisations.length, cells.length]).toEqual([6, 108])
    const own = cells.filter((each) => each.organisation === first)
    expect(
      countCells(
        18,
        own.map((each) => each.state),
      ),
    ).toMatchObject({ studied: 18, planned: 11, irrelevant: 2 })
    const { parts } = (await server.ask('schemes.mine', { organisation: first })).body
    expect(parts.filter((each) => each.issuer.name === 'Ban Mẫu').map((each) => each.number)).toHaveLength(18)
  })

  it('L33: an opened scheme shows its targets, its lead, who takes part and what was contributed this quarter', async () => {
    const { scheme, targets } = await save({ number: '33', lead: second })
    const contribute = (day: string, text: string) =>
      server.run('schemes.contribute', {
        ...{ organisation: first, scheme, contribution: uuid7(), target: targets[0]?.id ?? null, day, text },
      })
    expect((await contribute(on, 'Góp ý dự thảo quy chế')).status).toBe(200)
    expect((await contribute('2020-02-01', 'Việc cũ')).status).toBe(200)
    const late = await contribute('2099-01-01', 'Chưa đến')
    expect([late.status, late.body.code, late.body.fields]).toEqual([422, 'scheme-day-to-come', ['input.day']])
    const one = (await server.ask('schemes.one', { scheme })).body
    expect([one.scheme.lead.name, one.targets.length, one.parts.length]).toEqual(['Tổ chức số 1', 2, 6])
    expect(one.targets[1]).toMatchObject({ planned: 12.5, unit: '%' })
    expect(one.contributions).toMatchObject([
      { text: 'Góp ý dự thảo quy chế', organisation: { name: 'Tổ chức số 0' }, target: targets[0]?.id },
    ])
    expect(one.parts.find((each) => each.organisation === first)?.contributions).toBe(1)
    const old = (await server.ask('schemes.one', { scheme, day: '2020-03-31' })).body
    expect(old.contributions.map((each) => each.text)).toEqual(['Việc cũ'])
  })
})

describe('results as figures', () => {
  it('L33: are noted at a target, added up by organisation for the quarter, and corrected by an entry with its reason', async () => {
    const { scheme, targets } = await save({ number: '34' })
    const target = targets[0]?.id ?? ''
    const note = (organisation: string, amount: number | null, more = {}) =>
      server.run('schemes.contribute', {
        ...{ organisation, scheme, contribution: uuid7(), target, day: on, text: 'Ra mắt thôn', amount, ...more },
      })
    const bare = await note(first, 3, { target: null })
    expect([bare.status, bare.body.code, bare.body.fields]).toEqual([
      ...[422, 'scheme-amount-needs-target', ['input.target']],
    ])
    const wrong = uuid7()
    expect((await note(first, 30, { contribution: wrong })).status).toBe(200)
    await note(first, 2.5)
    await note(second, 4)
    await note(second, 5, { day: '2020-01-15' })
    await note(second, null)
    const again = { replaces: wrong, reason: 'Gõ thừa một số 0' }
    expect((await note(first, 3, { replaces: wrong })).body.code).toBe('contribution-needs-reason')
    expect((await note(second, 3, again)).body.code).toBe('not-found')
    expect((await note(first, 3, again)).status).toBe(200)
    expect((await note(first, 3, again)).body.code).toBe('contribution-replaced')
    const one = (await server.ask('schemes.one', { scheme })).body
    expect(one.targets[0]).toMatchObject({ planned: 40, reached: 14.5, quarter: 9.5 })
    expect(
      one.targets[0]?.byOrganisation
        .map((each) => [each.organisation.name, each.reached, each.quarter])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    ).toEqual([
      ['Tổ chức số 0', 5.5, 5.5],
      ['Tổ chức số 1', 9, 4],
    ])
    expect(one.targets[1]).toMatchObject({ reached: 0, byOrganisation: [] })
    // The corrected entry stays and does not count.
    expect(one.contributions.filter((each) => each.replaced)).toMatchObject([{ id: wrong, amount: 30 }])
    expect(one.parts.find((each) => each.organisation === first)?.contributions).toBe(2)
  })
})

describe('the matrix as a table', () => {
  it('L44: has a row an organisation, a column a scheme, and what it comes to', async () => {
    const owner = uuid7()
    const made = { organisation: owner, parent: office, code: 'BANG', name: 'Ban Bảng', kind: 'other' } as const
    await server.run('organisations.create', made)
    const [one, two] = [
      await save({ organisation: owner, number: '2', title: 'Du lịch', members: [first, second] }),
      await save({ organisation: owner, number: '10', title: 'Dược liệu', members: [first, second] }),
    ]
    await tell(one.scheme, first, 'planned', { plan: '15-KH/TC' })
    await server.run('schemes.assign', { scheme: two.scheme, organisations: [second], due: '2099-04-30' })
    const file = await fetch(`${server.url}/documents/scheme-matrix.xlsx?organisation=${owner}`)
    expect(file.headers.get('content-disposition')).toContain('bang-de-an.xlsx')
    const read = await readTable(new Uint8Array(await file.arrayBuffer()), 'xlsx')
    expect(read.ok && read.value.sheets[0]?.rows.map((row) => row.cells)).toEqual([
      ['Tổ chức', '2. Du lịch', '10. Dược liệu', 'Đã nghiên cứu', 'Có kế hoạch'],
      ['Tổ chức số 0', 'Có kế hoạch: 15-KH/TC', 'Chưa giao', '1/2', '1/2'],
      ['Tổ chức số 1', 'Chưa giao', 'Đã giao nghiên cứu, hạn 30/04/2099', '0/2', '0/2'],
    ])
  })
})

describe('the line of sight', () => {
  it('L34: from a task up to target, scheme and resolution; from the resolution down to targets without a task', async () => {
    const resolution = uuid7()
    await server.run('registry.save', {
      ...{ organisation: office, document: resolution, direction: 'out', number: '12-NQ/TU', day: '2026-01-05' },
      ...{ receivedOn: null, issuer: 'Tỉnh Mẫu', issuerId: null, kind: 'nghi-quyet', urgency: 'normal' },
      ...{ secrecy: 'normal', abstract: 'Phát triển du lịch', signer: null, noTaskReason: null },
    })
    const { scheme, targets } = await save({ number: '12', resolutionDocument: resolution, resolution: null })
    const [served, bare] = targets
    const given = await server.run('schemes.giveTasks', {
      ...{ scheme, target: served?.id ?? '' },
      tasks: [{ title: 'Chọn 10 thôn', recipients: [first], due: null }],
    })
    expect(given.body.result).toEqual({ tasks: 1, copies: 1 })
    const chain = {
      document: null,
      scheme: { id: scheme, number: '12', title: 'Phát triển du lịch cộng đồng' },
      target: { id: served?.id, title: served?.title },
      resolution: { id: resolution, text: '12-NQ/TU, Phát triển du lịch' },
      question: null,
    }
    const { tasks } = (await server.ask('work.issued', { organisation: office })).body
    const task = tasks.find((each) => each.title === 'Chọn 10 thôn')?.id ?? ''
    const { origin, copies } = (await server.ask('work.task', { task })).body
    expect(origin).toEqual(chain)
    // Who does it sees the same line, also where he may not look.
    const database = openDatabase(server.address)
    try {
      const path = segmentOf(office) + segmentOf(first)
      const unit = signedIn(database, {
        account: uuid7(),
        grants: [{ id: uuid7(), role: 'association', organisation: first, path }],
      })
      expect(await unit.ask('work.copy', { copy: copies[0]?.id })).toMatchObject({ result: { origin: chain } })
      expect(await unit.ask('schemes.one', { scheme })).toMatchObject({ status: 404 })
      const mine = await unit.ask('schemes.mine', { organisation: first })
      const part = (mine as { result: { parts: { scheme: string; version: number }[] } }).result.parts.find(
        (each) => each.scheme === scheme,
      )
      const told = { organisation: first, scheme, version: part?.version, state: 'studied', plan: null, result: null }
      expect(await unit.run('schemes.tell', told)).toMatchObject({ status: 'done' })
      expect(await unit.run('schemes.tell', { ...told, organisation: second })).toMatchObject({ status: 404 })
    } finally {
      await database.close()
    }
    const { schemes } = (await server.ask('schemes.ofResolution', { document: resolution })).body
    expect(schemes.map((each) => each.targets.map(({ title, tasks: count }) => [title, count]))).toEqual([
      [
        [served?.title, 1],
        [bare?.title, 0],
      ],
    ])
    const { schemes: lines } = (await server.ask('schemes.matrix', { organisation: office })).body
    expect(lines.find((each) => each.id === scheme)).toMatchObject({ targets: 2, targetsWithoutTask: 1 })
    // Schemes carry it out: it is not a directive that was given to nobody.
    expect((await server.ask('registry.one', { document: resolution })).body.document.withoutTask).toBe(false)
    const one = (await server.ask('schemes.one', { scheme })).body
    expect(one.targets.map((each) => each.tasks.length)).toEqual([1, 0])
    expect(one.tasks).toEqual([])
    const drop = await server.run('schemes.save', { ...schemeOf({ scheme, targets: bare ? [bare] : [] }), version: 1 })
    expect([drop.status, drop.body.code]).toEqual([409, 'scheme-target-in-use'])
  })
})

describe('a scheme', () => {
  it('is changed on the version that was seen; who has begun stays, who has not may leave', async () => {
    const input = await save({ number: '50' })
    await tell(input.scheme, first, 'studied')
    const changed = await server.run('schemes.save', { ...input, title: 'Tên mới', members: [second], version: 1 })
    expect(changed.body.result).toEqual({ scheme: input.scheme, version: 2 })
    const one = (await server.ask('schemes.one', { scheme: input.scheme })).body
    expect(one.parts.map((each) => each.organisation).sort()).toEqual([first, second].sort())
    const { parts } = (await server.ask('schemes.mine', { organisation: second })).body
    expect(parts.find((each) => each.scheme === input.scheme)?.title).toBe('Tên mới')
    expect((await server.run('schemes.save', { ...input, version: 1 })).body.code).toBe('changed-meanwhile')
  })

  it('refuses days that do not fit, organisations that are not there, and targets of another scheme', async () => {
    const codeOf = async (more: Partial<Input>) => {
      const { status, body } = await server.run('schemes.save', schemeOf(more))
      return [status, body.code, body.fields]
    }
    const target = { id: uuid7(), title: 'Muộn', unit: 'xã', planned: 1, due: '2031-01-01' }
    expect(await codeOf({ to: '2025-01-01' })).toEqual([422, 'scheme-ends-before', ['input.to']])
    expect(await codeOf({ targets: [target] })).toEqual([422, 'scheme-target-outside', ['input.targets.0.due']])
    expect(await codeOf({ lead: uuid7() })).toEqual([422, 'scheme-lead-gone', ['input.lead']])
    expect(await codeOf({ members: [uuid7()] })).toEqual([422, 'task-recipients-gone', ['input.members']])
    expect(await codeOf({ resolutionDocument: uuid7() })).toEqual([404, 'not-found', ['input.resolutionDocument']])
    const { targets } = await save()
    expect(await codeOf({ targets })).toEqual([409, 'scheme-target-twice', ['input.targets']])
    const { scheme } = await save()
    const past = await server.run('schemes.assign', { scheme, organisations: [first], due: '2020-01-01' })
    expect([past.status, past.body.code, past.body.fields]).toEqual([422, 'task-due-past', ['input.due']])
    const gone = await server.run('schemes.assign', { scheme, organisations: [uuid7()], due: '2099-01-01' })
    expect([gone.status, gone.body.code, gone.body.fields]).toEqual([
      422,
      'task-recipients-gone',
      ['input.organisations'],
    ])
    const why = await tell(scheme, first, 'irrelevant')
    expect([why.status, why.body.code, why.body.fields]).toEqual([422, 'scheme-needs-reason', ['input.result']])
    expect(server.errors).toEqual([])
  })
})
