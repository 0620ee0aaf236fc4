import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { OutputOf, proposeItems, workBoard } from '@baucu/contract'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const bloc = uuid7()
const frame = 'na-2021'
const cells = Array.from({ length: 58 }, () => uuid7())
const organisations = Array.from({ length: 4 }, () => uuid7())
const on = today(new Date())

beforeAll(async () => {
  server = await testServer()
  const create = async (
    organisation: string,
    parent: string | null,
    code: string,
    name: string,
    kind: 'party' | 'association',
    tags: 'advises-on-election'[] = [],
  ) => {
    const place = parent === null ? { province: '99' } : {}
    const said = await server.run('organisations.create', { organisation, parent, ...place, code, name, kind, tags })
    expect(said.status).toBe(200)
  }
  await create(bloc, null, 'DUK', 'Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh Mẫu', 'party')
  for (const [index, id] of cells.entries()) {
    await create(
      id,
      bloc,
      `CB${index + 1}`,
      `Chi bộ số ${index + 1}`,
      'party',
      index < 9 ? ['advises-on-election'] : [],
    )
  }
  for (const [index, id] of organisations.entries())
    await create(id, bloc, `TC${index + 1}`, `Đoàn thể ${index + 1} Khối`, 'association')
})
afterAll(() => server.close())

/** Somebody with a role at an organisation, with an account of his own. */
async function person<T>(
  role: 'office' | 'reporter',
  organisation: string,
  act: (who: ReturnType<typeof signedIn>) => Promise<T>,
): Promise<T> {
  const database = openDatabase(server.address)
  const at = organisation === bloc ? segmentOf(bloc) : segmentOf(bloc) + segmentOf(organisation)
  try {
    return await act(signedIn(database, { account: uuid7(), grants: [{ id: uuid7(), role, organisation, path: at }] }))
  } finally {
    await database.close()
  }
}

const meetingOf = async (day = '2021-05-13') => {
  const meeting = uuid7()
  const said = await server.run('meetings.save', {
    ...{
      organisation: bloc,
      meeting,
      kind: 'key-cadre-conference',
      title: 'Hội nghị cán bộ chủ chốt',
      purposes: ['Thông tin'],
    },
    ...{ day, half: 'morning', place: 'Hội trường Khối', frame, agenda: [] },
  })
  expect(said.status).toBe(200)
  return meeting
}
type Item = Parameters<typeof itemOf>[0]
const itemOf = (item: {
  kind?: 'task' | 'information'
  text: string
  recipients: string[]
  due?: string | null
  step?: string
  joint?: boolean
  filter?: string
}) => ({
  id: uuid7(),
  kind: 'task' as const,
  due: null,
  ...item,
})
const draft = async (items: readonly Item[], frameDay?: string) => {
  const meeting = await meetingOf(frameDay)
  const conclusion = uuid7()
  const said = await server.run('meetings.saveConclusion', {
    meeting,
    conclusion,
    source: 'Lời kết luận',
    items: items.map(itemOf),
  })
  expect(said.status).toBe(200)
  return { meeting, conclusion }
}
let numbers = 0
const issue = (conclusion: string, version = 1) => {
  numbers += 1
  return server.run('meetings.issueConclusion', { conclusion, version, number: `${numbers}-TB/ĐUK`, form: 'party', on })
}
type Board = OutputOf<typeof workBoard>

describe('from a conclusion to tasks', () => {
  it('tells whoever sent it how far it is, and nothing once it is through', async () => {
    const { conclusion } = await draft([
      { text: 'Mọi chi bộ', recipients: cells },
      { text: 'Mọi đoàn thể', recipients: organisations },
    ])
    const id = uuid7()
    const farOf = (command: string) => fetch(`${server.url}/api/commands/${command}/progress`)
    const other = new pg.Client(server.address)
    await other.connect()
    await other.query('begin')
    // Nobody else writes a copy meanwhile.
    await other.query('lock table task_copy in share mode')
    const issued = server.run(
      'meetings.issueConclusion',
      { conclusion, version: 1, number: 'TĐ-TB', form: 'party', on },
      id,
    )
    await vi.waitFor(async () => expect(await (await farOf(id)).json()).toEqual({ done: 0, of: 62 }))
    expect((await farOf(uuid7())).status).toBe(404)
    await other.query('rollback')
    await other.end()
    expect((await issued).status).toBe(200)
    expect((await farOf(id)).status).toBe(404)
  })

  const articles = path.resolve(import.meta.dirname, '../../../../../../shared/data/articles/000_3a8b75e6cb7dfacc.txt')
  it.skipIf(!existsSync(articles))(
    'N36 N17 the text of a real conference becomes items with the organisations it means',
    async () => {
      const meeting = await meetingOf()
      const { body } = await server.ask('meetings.propose', { meeting, source: readFileSync(articles, 'utf8') })
      const { items } = body as OutputOf<typeof proposeItems>
      const tasks = items.filter((each) => each.kind === 'task')
      expect(tasks).toHaveLength(11)
      const sizes = (item: (typeof tasks)[number] | undefined) =>
        item?.addressees.map((each) => each.organisations.length)
      // "các đảng ủy, chi ủy …" are the Party organisations, the convenor among them; "… cấp Khối" the four organisations.
      expect(sizes(tasks[0])).toEqual([59, 4])
      // "có chức năng tham mưu" are the nine that advise on the election.
      expect(sizes(tasks[2])).toEqual([9])
      expect(tasks[2]?.due).toBe('2021-05-23')
    },
  )

  it('N16 one item to two groups makes 62 copies; the parent shows 62 with their states; one withdrawn keeps its history', async () => {
    const { conclusion } = await draft([
      { text: 'Rà soát tiến độ, chất lượng', recipients: [...cells, ...organisations] },
    ])
    const issued = await issue(conclusion)
    expect(issued.body.result).toEqual({ conclusion, tasks: 1, copies: 62 })
    const { tasks } = (await server.ask('work.issued', { organisation: bloc })).body
    const task = tasks.find((each) => each.title === 'Rà soát tiến độ, chất lượng')
    expect(task?.tally).toMatchObject({ silent: 62, complete: 0 })
    const { copies } = (await server.ask('work.task', { task: task?.id ?? '' })).body
    expect(copies).toHaveLength(62)
    const [one] = copies
    if (!task || !one) throw new Error('no copy')
    expect(
      (await server.run('work.withdraw', { task: task.id, copy: one.id, version: 1, reason: 'Sáp nhập' })).status,
    ).toBe(200)
    const after = (await server.ask('work.task', { task: task.id })).body
    expect([after.copies.length, after.tally.silent, after.tally.withdrawn]).toEqual([62, 61, 1])
    const { events } = (await server.ask('work.copy', { copy: one.id })).body
    expect(events.map((each) => [each.kind, each.detail.reason])).toEqual([['withdraw', 'Sáp nhập']])
  })

  it('N15 N19 a unit acknowledges and reports; it cannot grade its own work; "xong, chưa đạt" is not complete', async () => {
    const cell = cells[0] ?? ''
    const { conclusion } = await draft([{ text: 'Báo cáo kết quả tuyên truyền', recipients: [cell, cells[1] ?? ''] }])
    await issue(conclusion)
    const mine = await person('reporter', cell, async (unit) => {
      const asked = await unit.ask('work.board', { organisation: cell })
      const board = (asked as { result: Board }).result
      const copy = board.copies.find((each) => each.title === 'Báo cáo kết quả tuyên truyền')
      if (!copy) throw new Error('the unit does not see its task')
      expect([copy.standing, copy.issuer.name]).toEqual(['silent', 'Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh Mẫu'])
      expect(await unit.run('work.acknowledge', { copy: copy.id, version: 1, owner: 'Bí thư Chi bộ' })).toMatchObject({
        status: 'done',
      })
      expect(
        await unit.run('work.progress', { copy: copy.id, version: 2, percent: 100, note: 'Đã gửi' }),
      ).toMatchObject({ status: 'done' })
      // Grading is done where it was issued: not his.
      expect(
        await unit.run('work.grade', { task: copy.task, copy: copy.id, version: 3, result: 'met', unmet: [] }),
      ).toMatchObject({ status: 403 })
      return copy
    })
    const { task } = mine
    expect((await server.run('work.remind', { task })).body.result).toEqual({ reminded: 1 })
    expect((await server.run('work.remind', { task })).body.result).toEqual({ reminded: 0 })
    await person('office', bloc, async (checker) => {
      const graded = await checker.run('work.grade', {
        task,
        copy: mine.id,
        version: 3,
        result: 'more',
        unmet: ['evidence'],
        note: 'Thiếu danh sách',
      })
      expect(graded).toMatchObject({ status: 'done' })
    })
    const { tally, copies } = (await server.ask('work.task', { task })).body
    expect([tally['done-unmet'], tally.complete, tally.silent]).toEqual([1, 0, 1])
    expect(copies.find((each) => each.id === mine.id)?.quality).toMatchObject({ result: 'more', unmet: ['evidence'] })
  })

  it('N19 whoever did the work does not grade it, also where it was issued', async () => {
    const { conclusion } = await draft([{ text: 'Tự chấm', recipients: [bloc] }])
    await issue(conclusion)
    await person('office', bloc, async (who) => {
      const board = (await who.ask('work.board', { organisation: bloc, below: false })) as { result: Board }
      const copy = board.result.copies.find((each) => each.title === 'Tự chấm')
      if (!copy) throw new Error('no copy')
      await who.run('work.progress', { copy: copy.id, version: 1, percent: 100 })
      const refused = await who.run('work.grade', {
        task: copy.task,
        copy: copy.id,
        version: 2,
        result: 'met',
        unmet: [],
      })
      expect(refused).toMatchObject({ status: 422, code: 'copy-own-work' })
    })
  })

  it('H02 more time needs a reason and somebody else, and never passes the legal day', async () => {
    const cell = cells[2] ?? ''
    const { conclusion } = await draft([{ text: 'Kiểm tra cơ sở', recipients: [cell], due: on }])
    await issue(conclusion)
    const { copies } = (await server.ask('work.board', { organisation: cell })).body
    const copy = copies.find((each) => each.title === 'Kiểm tra cơ sở')
    if (!copy) throw new Error('no copy')
    const at = { task: copy.task, copy: copy.id, version: 1 }
    const refused = await server.run('work.extend', { ...at, until: on, reason: 'Chờ' })
    expect([refused.status, refused.body.code, refused.body.fields]).toEqual([422, 'copy-not-later', ['input.until']])
    const given = await server.run('work.extend', { ...at, until: '2099-01-01', reason: 'Chờ số liệu' })
    expect(given.status).toBe(200)
    expect((await server.run('work.extend', { ...at, until: '2099-02-01', reason: 'x' })).body.code).toBe(
      'changed-meanwhile',
    )
  })

  it('H03 the follow-up of the next meeting counts what became of each item', async () => {
    const { conclusion } = await draft([{ text: 'Theo dõi lần sau', recipients: cells.slice(0, 5) }])
    await issue(conclusion)
    const { tasks } = (await server.ask('work.issued', { organisation: bloc })).body
    const task = tasks.find((each) => each.title === 'Theo dõi lần sau')?.id ?? ''
    const { copies } = (await server.ask('work.task', { task })).body
    for (const [index, percent] of [100, 100, 40].entries()) {
      await server.run('work.progress', { copy: copies[index]?.id ?? '', version: 1, percent })
    }
    const { lines } = (await server.ask('work.followUp', { organisation: bloc })).body
    expect(lines.find((each) => each.task === task)?.counts).toEqual({
      ...{ 'on-time': 2, 'done-late': 0, late: 0 },
      ...{ 'under-way': 1, 'not-started': 2, withdrawn: 0 },
    })
  })

  it('N14 a sixth key task is refused with the five there are', async () => {
    const unit = cells[20] ?? ''
    const { conclusion } = await draft(
      Array.from({ length: 6 }, (_, index) => ({ text: `Việc ${index + 1}`, recipients: [unit] })),
    )
    await issue(conclusion)
    const { copies } = (await server.ask('work.board', { organisation: unit })).body
    const six = copies.filter((each) => each.title.startsWith('Việc '))
    expect(six).toHaveLength(6)
    for (const copy of six.slice(0, 5)) {
      expect((await server.run('work.setKey', { copy: copy.id, version: 1, key: true })).status).toBe(200)
    }
    const sixth = await server.run('work.setKey', { copy: six[5]?.id ?? '', version: 1, key: true })
    expect([sixth.status, sixth.body.code]).toEqual([409, 'key-tasks-full'])
    for (const copy of six.slice(0, 5)) expect(sixth.body.title).toContain(copy.title)
  })

  it('L28 a joint task counts once, by its lead', async () => {
    const { conclusion } = await draft([{ text: 'Ra quân chung', recipients: organisations, joint: true }])
    await issue(conclusion)
    const { tasks } = (await server.ask('work.issued', { organisation: bloc })).body
    expect(tasks.find((each) => each.title === 'Ra quân chung')?.tally.silent).toBe(1)
  })
})

describe('a conclusion that cannot be issued', () => {
  const codeOf = async (item: Item) => {
    const { conclusion } = await draft([item])
    const { status, body } = await issue(conclusion)
    expect(
      (await server.ask('work.issued', { organisation: bloc })).body.tasks.some((each) => each.title === item.text),
    ).toBe(false)
    return [status, body.code, body.fields]
  }

  it('N36 has a task without anybody to do it', async () => {
    expect(await codeOf({ text: 'Không ai', recipients: [] })).toEqual([
      422,
      'item-without-addressee',
      ['items.0.recipients'],
    ])
  })

  it('names somebody who is no longer there', async () => {
    expect(await codeOf({ text: 'Nhóm rỗng', recipients: [uuid7()] })).toEqual([
      422,
      'recipients-gone',
      ['items.0.recipients'],
    ])
  })

  it('asks for a day after the law’s, or before it is issued', async () => {
    const late = { text: 'Muộn hơn luật', recipients: [cells[0] ?? ''], due: '2099-01-01', step: 'voterListPosted' }
    expect(await codeOf(late)).toEqual([422, 'after-legal-date', ['items.0.due']])
    const past = { text: 'Đã qua', recipients: [cells[0] ?? ''], due: '2021-05-01' }
    expect(await codeOf(past)).toEqual([422, 'due-before-issue', ['items.0.due']])
  })

  it('was issued before: neither again nor changed', async () => {
    const { meeting, conclusion } = await draft([{ text: 'Một lần', recipients: [cells[0] ?? ''] }])
    expect((await issue(conclusion)).status).toBe(200)
    expect((await issue(conclusion, 2)).body.code).toBe('already-issued')
    const change = await server.run('meetings.saveConclusion', {
      meeting,
      conclusion,
      version: 2,
      source: '',
      items: [],
    })
    expect(change.body.code).toBe('already-issued')
  })

  it('takes a number that was given already', async () => {
    const first = await draft([{ text: 'Số trùng 1', recipients: [cells[0] ?? ''] }])
    const second = await draft([{ text: 'Số trùng 2', recipients: [cells[0] ?? ''] }])
    const with9 = (conclusion: string) =>
      server.run('meetings.issueConclusion', { conclusion, version: 1, number: '999-TB', form: 'party', on })
    expect((await with9(first.conclusion)).status).toBe(200)
    expect((await with9(second.conclusion)).body.code).toBe('number-taken')
  })

  it('was changed by somebody else meanwhile', async () => {
    const { meeting, conclusion } = await draft([{ text: 'Hai người', recipients: [cells[0] ?? ''] }])
    const items = [itemOf({ text: 'Người thứ hai', recipients: [cells[0] ?? ''] })]
    expect(
      (await server.run('meetings.saveConclusion', { meeting, conclusion, version: 1, source: '', items })).status,
    ).toBe(200)
    expect((await issue(conclusion)).body.code).toBe('changed-meanwhile')
  })
})
