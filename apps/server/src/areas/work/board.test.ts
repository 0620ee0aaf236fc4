import { boardOrder, type Copy, newCopy, standingOf, standings } from '@baucu/direction'
import { plusDays } from '@baucu/law'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { keysFrom } from '../../kernel/keys.ts'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'
import { feedCode } from './calendar-feed.ts'

let server: TestServer
const office = uuid7()
const unit = uuid7()
/** Outside the office: its tasks wait for some of the unit's. */
const neighbour = uuid7()
const on = today(new Date())
const secret = 'x'.repeat(40)

/** Every way a copy can be, in every order of its days. */
const days = [null, -12, -1, 0, 1, 3, 4, 7, 8, 11, 40].map((each) => (each === null ? null : plusDays(on, each)))
const copies = days
  .flatMap((due) =>
    [null, 0, 9, 10, 11].flatMap((after) =>
      (['sent', 'acknowledged', 'withdrawn'] as const).flatMap((state) =>
        [null, 'Ban hành kế hoạch'].flatMap((waitsOn) =>
          ([null, 'met', 'unmet'] as const).map((result, index) => ({
            id: uuid7(),
            // Nothing is due after its legal date.
            copy: {
              waitsFor: due === null || after === null ? 0 : (after + Number(due.slice(-1))) % 3 === 0 ? 1 : 0,
              ...{ state, due, waitsOn, extensions: [], returns: 0, owner: null, doer: null },
              legalDue: after === null || due === null ? null : plusDays(due > on ? due : on, after),
              progress: index === 0 ? 40 : 100,
              doneOn: index === 0 ? null : on,
              quality: result === null ? null : { result, unmet: [], by: 'x', on },
            } satisfies Copy,
            awaited: 0,
          })),
        ),
      ),
    ),
  )
  .map((each, index) => ({ ...each, awaited: index % 4 === 1 ? 1 + (index % 3) : 0 }))

beforeAll(async () => {
  server = await testServer({ sample: false, secret })
  const create = (organisation: string, parent: string | null, code: string) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind: 'other' },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(office, null, 'A')
  await create(unit, office, 'A1')
  await create(neighbour, null, 'B')
  const client = new pg.Client(server.address)
  await client.connect()
  const write = (id: string, at: string, path: string, copy: Copy, issuer = office) =>
    client.query(
      `insert into task_copy (province_code, id, task_id, organisation_id, org_path, issuer_id, issuer_path, title, type, urgent, lead,
         state, legal_due, due, extensions, progress, done_on, quality, returns, waits_on, waits_for, key, issued_on, version)
       values ('99', $1, $2, $3, $4, $5, $6, 'Việc', 'other', false, false, $7, $8, $9, '[]', $10, $11, $12, 0, $13, $14, false, $15, 1)`,
      [
        ...[id, uuid7(), at, path, issuer, segmentOf(issuer), copy.state, copy.legalDue, copy.due, copy.progress],
        ...[copy.doneOn, copy.quality === null ? null : JSON.stringify(copy.quality), copy.waitsOn, copy.waitsFor],
        plusDays(on, -20),
      ],
    )
  const waits = (from: string, to: string, ended: string | null) =>
    client.query(
      `insert into task_wait (province_code, id, copy_id, organisation_id, org_path, title, awaited_province_code, awaited_id,
         awaited_organisation_id, awaited_path, awaited_title, issuer_id, issuer_path, since, ended_on)
       values ('99', $1, $2, $3, $4, 'Chờ', '99', $5, $6, $7, 'Việc', $8, $9, $10, $11)`,
      [
        ...[uuid7(), from, neighbour, segmentOf(neighbour), to, unit, segmentOf(office) + segmentOf(unit)],
        ...[office, segmentOf(office), plusDays(on, -3), ended],
      ],
    )
  const waiting = Array.from({ length: 3 }, () => uuid7())
  for (const id of waiting) {
    await write(
      id,
      neighbour,
      segmentOf(neighbour),
      { ...newCopy({ due: null, legalDue: null }), waitsFor: 1 },
      neighbour,
    )
  }
  for (const [index, { id, copy, awaited }] of copies.entries()) {
    await write(id, unit, segmentOf(office) + segmentOf(unit), copy)
    for (const from of waiting.slice(0, awaited)) await waits(from, id, null)
    // Who waited once counts no more.
    if (index % 7 === 0) await waits(waiting[0] ?? '', id, on)
  }
  await client.end()
})
afterAll(() => server.close())

describe('the board and the rules it follows', () => {
  it('N14: puts open copies in the order of the rule', async () => {
    const { body } = await server.ask('work.board', { organisation: office, limit: 500 })
    expect(body.copies.map((each) => each.id)).toEqual(boardOrder(copies, on).map((each) => each.id))
    const first = await server.ask('work.board', { organisation: office, limit: 7 })
    expect(first.body.copies.map((each) => each.id)).toEqual(body.copies.slice(0, 7).map((each) => each.id))
    expect(first.body.more).toBe(true)
    // A list of one standing goes by the same order.
    const late = await server.ask('work.board', { organisation: office, standings: ['overdue'], limit: 500 })
    const overdue = copies.filter(({ copy }) => standingOf(copy, on) === 'overdue')
    expect(late.body.copies.map((each) => each.id)).toEqual(boardOrder(overdue, on).map((each) => each.id))
  })

  it('counts every copy as the rule says it stands, and finds those of a standing', async () => {
    const { body } = await server.ask('work.board', { organisation: office })
    for (const standing of standings) {
      const wanted = copies.filter(({ copy }) => standingOf(copy, on) === standing).map(({ id }) => id)
      expect([standing, body.tally[standing]]).toEqual([standing, wanted.length])
      const asked = await server.ask('work.board', { organisation: office, standings: [standing], limit: 500 })
      expect(asked.body.copies.map((each) => each.id).sort()).toEqual(wanted.sort())
    }
  })

  it('says what is due this week and who is silent, as a hand count does', async () => {
    const { body } = await server.ask('work.today', { organisation: office, limit: 50 })
    const open = copies.filter(({ copy }) => copy.progress < 100 && copy.state !== 'withdrawn')
    const due = (test: (day: string) => boolean) =>
      open.filter(({ copy }) => copy.due !== null && test(copy.due)).length
    expect(body.counts).toEqual({
      overdue: due((day) => day < on),
      today: due((day) => day === on),
      soon: due((day) => day > on && day <= plusDays(on, 7)),
    })
    expect(body.due.map((each) => each.due)).toEqual(body.due.map((each) => each.due).sort())
    const silent = copies.filter(({ copy }) => copy.state === 'sent' && copy.progress < 100).length
    expect(body.silent).toEqual({
      organisations: 1,
      longest: [{ organisation: { id: unit, name: 'Nơi A1' }, days: 20, tasks: silent }],
    })
  })

  it('N18: the review reads everything asked for and not complete, page by page, each once, in the order of days', async () => {
    const wanted = copies.filter(
      ({ copy }) => copy.state !== 'withdrawn' && !(copy.progress === 100 && copy.quality?.result === 'met'),
    )
    const read = []
    for (let more = true, after: string | undefined; more; after = read.at(-1)?.copy.id) {
      const { body } = await server.ask('work.reviews', {
        organisation: office,
        limit: 50,
        ...(after ? { after } : {}),
      })
      expect(body).toMatchObject({ all: wanted.length, reviewed: 0 })
      read.push(...body.copies)
      more = body.more
    }
    expect(read.map(({ copy }) => copy.id).sort()).toEqual(wanted.map(({ id }) => id).sort())
    const due = read.map(({ copy }) => copy.due ?? '9999')
    expect(due).toEqual([...due].sort())
  })

  it('gives the last days of its own open tasks to a calendar, each once under the same name', async () => {
    const ask = async (organisation: string) =>
      (await fetch(`${server.url}/documents/work.ics?organisation=${organisation}`)).text()
    const text = await ask(unit)
    const dated = copies.filter(({ copy }) => copy.progress < 100 && copy.state !== 'withdrawn' && copy.due !== null)
    const names = text.match(/^UID:task\.[^\r]+/gm) ?? []
    expect(new Set(names).size).toBe(dated.length)
    expect(names.length).toBe(dated.length)
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    // Those of another organisation are not its own.
    expect(await ask(office)).not.toContain('UID:')
  })

  it('a calendar fetches them by an address of its account, until that is ended', async () => {
    const refused = await server.run('work.openFeed', { organisation: unit, feed: uuid7() })
    expect([refused.status, refused.body.code]).toEqual([422, 'feed-needs-account'])
    const client = new pg.Client(server.address)
    await client.connect()
    const [account, feed] = [uuid7(), uuid7()]
    const grant = {
      id: uuid7(),
      role: 'reporter',
      organisation: unit,
      path: segmentOf(office) + segmentOf(unit),
    } as const
    await client.query(
      `insert into account (id, org_path, name, email, created_at, updated_at) values ($1, '', 'Lịch', 'lich', now(), now())`,
      [account],
    )
    await client.query(
      `insert into role_grant (id, account_id, role, organisation_id, org_path, created_at) values ($1, $2, $3, $4, $5, now())`,
      [grant.id, account, grant.role, grant.organisation, grant.path],
    )
    const database = openDatabase(server.address)
    const who = signedIn(database, { account, grants: [grant] })
    expect(await who.run('work.openFeed', { organisation: unit, feed })).toMatchObject({ status: 'done' })
    expect(await who.run('work.openFeed', { organisation: unit, feed: uuid7() })).toMatchObject({ code: 'feed-there' })
    expect(await who.ask('work.feed', { organisation: unit })).toMatchObject({ result: { feed: { id: feed } } })
    const fetched = async (code: string, organisation = unit) => {
      const ask = new URLSearchParams({ organisation, feed: code })
      const said = await fetch(`${server.url}/documents/work.ics?${ask}`)
      return [said.status, ((await said.text()).match(/^UID:task/gm) ?? []).length]
    }
    const code = feedCode(keysFrom(secret).keyed, feed)
    const dated = copies.filter(({ copy }) => copy.progress < 100 && copy.state !== 'withdrawn' && copy.due !== null)
    expect(await fetched(code)).toEqual([200, dated.length])
    // Made up, of another feed, for an organisation out of reach: nothing.
    expect(await fetched(`${feed}.${'0'.repeat(40)}`)).toEqual([404, 0])
    expect(await fetched(code.replace(feed, uuid7()))).toEqual([404, 0])
    expect(await fetched(code, office)).toEqual([404, 0])
    await client.query('update account set locked_at = now() where id = $1', [account])
    expect(await fetched(code)).toEqual([404, 0])
    await client.query('update account set locked_at = null where id = $1', [account])
    expect(await who.run('work.closeFeed', { organisation: unit, feed })).toMatchObject({ status: 'done' })
    expect(await fetched(code)).toEqual([404, 0])
    await database.close()
    await client.end()
  })
})
