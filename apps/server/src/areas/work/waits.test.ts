import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const [office, youth, women, veterans, stranger] = [uuid7(), uuid7(), uuid7(), uuid7(), uuid7()]
const names = { [youth]: 'Tỉnh đoàn Mẫu', [women]: 'Hội Phụ nữ Mẫu', [veterans]: 'Hội Cựu chiến binh Mẫu' }

beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = (organisation: string, parent: string | null, code: string, name: string) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name, kind: 'association' },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(office, null, 'MT', 'Mặt trận Mẫu')
  for (const [index, [id, name]] of Object.entries(names).entries()) await create(id, office, `T${index}`, name)
  await create(stranger, null, 'X', 'Nơi khác')
})
afterAll(() => server.close())

/** One task of an issuer for each of some organisations: their copies, by organisation. */
async function given(title: string, recipients: readonly string[], issuer = office) {
  const document = uuid7()
  await server.run('registry.save', {
    ...{ organisation: issuer, document, direction: 'in', number: `${title}/CT`, day: '2026-01-10', receivedOn: null },
    ...{ issuer: 'Tỉnh ủy Mẫu', issuerId: null, kind: 'chi-thi', urgency: 'normal', secrecy: 'normal' },
    ...{ abstract: title, signer: null, noTaskReason: null },
  })
  const tasks = recipients.map((each, index) => ({
    title: `${title} ${index + 1}`,
    recipients: [each],
    due: null,
  }))
  await server.run('registry.giveTasks', { document, tasks })
  const found = []
  for (const [index, organisation] of recipients.entries()) {
    const { copies } = (await server.ask('work.board', { organisation, limit: 500 })).body
    const copy = copies.find((each) => each.title === `${title} ${index + 1}`)
    found.push({ copy: copy?.id ?? '', task: copy?.task ?? '', title: copy?.title ?? '' })
  }
  return found as [Given, Given, Given]
}
type Given = { copy: string; task: string; title: string }

const one = async (copy: string) => (await server.ask('work.copy', { copy })).body
const waitFor = async (copy: string, awaited: string) =>
  server.run('work.waitFor', { copy, version: (await one(copy)).copy.version, wait: uuid7(), awaited })
const board = async (organisation: string) => (await server.ask('work.board', { organisation, limit: 500 })).body.copies

/** Somebody with a role at an organisation below the office. */
async function person<T>(organisation: string, act: (who: ReturnType<typeof signedIn>) => Promise<T>): Promise<T> {
  const database = openDatabase(server.address)
  const path = organisation === stranger ? segmentOf(stranger) : segmentOf(office) + segmentOf(organisation)
  const grants = [{ id: uuid7(), role: 'association' as const, organisation, path }]
  try {
    return await act(signedIn(database, { account: uuid7(), grants }))
  } finally {
    await database.close()
  }
}

describe('who waits for whom', () => {
  it('L32: a blocked task shows the organisation it waits for, which sees it on its own board and in its own list', async () => {
    const [mine, theirs] = await given('Ra quân', [youth, women])
    await person(youth, async (who) => {
      // The other copy cannot be opened from here, and can be waited for.
      expect(await who.ask('work.copy', { copy: theirs.copy })).toMatchObject({ status: 404 })
      const { result } = (await who.ask('work.waitable', { copy: mine.copy, search: 'phu nu' })) as {
        result: { tasks: { copy: string; organisation: { name: string } }[] }
      }
      expect(result.tasks.find((each) => each.copy === theirs.copy)?.organisation.name).toBe('Hội Phụ nữ Mẫu')
      const wait = { copy: mine.copy, version: 1, wait: uuid7(), awaited: theirs.copy }
      expect(await who.run('work.waitFor', wait)).toMatchObject({ status: 'done' })
      expect(await who.run('work.waitFor', { ...wait, version: 2, wait: uuid7() })).toMatchObject({
        code: 'wait-there',
      })
    })
    const blocked = (await board(youth)).find((each) => each.id === mine.copy)
    expect(blocked).toMatchObject({ standing: 'waiting', waits: [{ organisation: { name: 'Hội Phụ nữ Mẫu' } }] })
    await person(women, async (who) => {
      const asked = (await who.ask('work.board', { organisation: women })) as {
        result: { copies: { id: string; awaitedBy: unknown[] }[] }
      }
      expect(asked.result.copies[0]).toMatchObject({
        ...{ id: theirs.copy, awaitedBy: [{ organisation: { name: 'Tỉnh đoàn Mẫu' }, title: mine.title }] },
      })
      expect(await who.ask('work.waits', { organisation: women })).toMatchObject({
        result: { waits: [{ ours: true, days: 0, waiting: { title: mine.title }, awaited: { title: theirs.title } }] },
      })
    })
    await person(veterans, async (who) =>
      expect(await who.ask('work.waits', { organisation: veterans })).toMatchObject({ result: { waits: [] } }),
    )
    // Done is not enough; found right is.
    await server.run('work.progress', { copy: theirs.copy, version: 1, percent: 100 })
    expect((await one(mine.copy)).copy.standing).toBe('waiting')
    const account = uuid7()
    const database = openDatabase(server.address)
    const grants = [{ id: uuid7(), role: 'front' as const, organisation: office, path: segmentOf(office) }]
    const chair = signedIn(database, { account, grants })
    expect(
      await chair.run('work.grade', { task: theirs.task, copy: theirs.copy, version: 2, result: 'met', unmet: [] }),
    ).toMatchObject({ status: 'done' })
    await database.close()
    const free = await one(mine.copy)
    expect(free.copy).toMatchObject({ standing: 'silent', waits: [], version: 2 })
    expect(free.events[0]).toMatchObject({ kind: 'release', detail: { organisation: 'Hội Phụ nữ Mẫu' } })
  })

  it('L32: a circle is refused and told in its order', async () => {
    const [a, b, c] = await given('Vòng', [youth, women, veterans])
    expect((await waitFor(a.copy, b.copy)).status).toBe(200)
    expect((await waitFor(b.copy, c.copy)).status).toBe(200)
    const refused = await waitFor(c.copy, a.copy)
    expect([refused.status, refused.body.code, refused.body.fields]).toEqual([
      409,
      'waits-in-circle',
      ['input.awaited'],
    ])
    expect(refused.body.title).toContain(
      'Hội Cựu chiến binh Mẫu (Vòng 3) → Tỉnh đoàn Mẫu (Vòng 1) → Hội Phụ nữ Mẫu (Vòng 2) → Hội Cựu chiến binh Mẫu (Vòng 3)',
    )
    expect((await one(c.copy)).copy.waits).toEqual([])
    const [wait] = (await one(a.copy)).copy.waits
    const stopped = await server.run('work.stopWaiting', { copy: a.copy, version: 2, wait: wait?.id ?? '' })
    expect(stopped.status).toBe(200)
    expect((await waitFor(c.copy, a.copy)).status).toBe(200)
  })

  it('L32: two that would close a circle together do not', async () => {
    const [a, b] = await given('Cùng lúc', [youth, women])
    const said = await Promise.all([waitFor(a.copy, b.copy), waitFor(b.copy, a.copy)])
    expect(said.map((each) => each.status).sort()).toEqual([200, 409])
  })

  it('only what the same issuer asked of others, and what is not complete, can be waited for', async () => {
    const [a, own] = await given('Phạm vi', [youth, youth])
    const [elsewhere] = await given('Nơi khác giao', [women], stranger)
    const [b] = await given('Đã rút', [women])
    await server.run('work.withdraw', { task: b.task, copy: b.copy, version: 1, reason: 'Sáp nhập' })
    for (const each of [own, elsewhere, b]) {
      const { status, body } = await waitFor(a.copy, each.copy)
      expect([status, body.code]).toEqual([404, 'not-found'])
    }
  })

  it('what is done or withdrawn waits for nobody, and nobody waits for what was withdrawn', async () => {
    const [a, b, c] = await given('Xong', [youth, women, veterans])
    await waitFor(a.copy, b.copy)
    await waitFor(c.copy, b.copy)
    await server.run('work.progress', { copy: a.copy, version: 2, percent: 100 })
    expect((await one(b.copy)).copy.awaitedBy.map((each) => each.organisation.id)).toEqual([veterans])
    expect(
      (await server.run('work.waitFor', { copy: a.copy, version: 3, wait: uuid7(), awaited: c.copy })).body.code,
    ).toBe('copy-done-waits')
    await server.run('work.withdraw', { task: b.task, copy: b.copy, version: 1, reason: 'Không thuộc phạm vi' })
    expect((await one(c.copy)).copy).toMatchObject({ waits: [], standing: 'silent' })
  })
})
