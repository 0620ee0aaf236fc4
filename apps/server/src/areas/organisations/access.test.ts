import type { GrantedRole } from '@baucu/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Directory } from '../../kernel/access.ts'
import { Bus } from '../../kernel/bus.ts'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { type TestDatabase, testDatabase } from '../../kernel/testing.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { migrations } from '../../product.ts'
import { organisationCommands, organisationQueries, placeOfOrganisation, segmentOf } from './index.ts'

let test: TestDatabase
let database: Database
let bus: Bus
const a = uuid7()
const b = uuid7()
const a1 = uuid7()
const b1 = uuid7()

const paths = new Map([
  [a, segmentOf(a)],
  [b, segmentOf(b)],
  [a1, segmentOf(a) + segmentOf(a1)],
])

/** A caller whose token says his role and the organisation it is granted at: `office@<id>`. */
const as = (role: GrantedRole, at: string): Caller => ({
  kind: 'session',
  token: `${role}@${at}`,
  office: null,
  local: false,
})
const nowhere = async () => undefined
const signedIn: Directory = {
  closedAt: async () => null,
  placeOf: {
    organisation: placeOfOrganisation,
    person: nowhere,
    office: nowhere,
    account: nowhere,
    grant: nowhere,
    session: nowhere,
    group: nowhere,
    figure: nowhere,
    audit: nowhere,
    meeting: nowhere,
    conclusion: nowhere,
    seat: nowhere,
    task: nowhere,
    copy: nowhere,
    proposal: nowhere,
    plan: nowhere,
    document: nowhere,
    scheme: nowhere,
    round: nowhere,
  },
  actorOf: async (_, caller) => {
    const nobody = { account: null, person: null, office: null, session: null }
    if (caller.kind !== 'session') return { ...nobody, kind: caller.kind, grants: [] }
    const [role = '', organisation = ''] = caller.token.split('@')
    const grant = { id: uuid7(), role: role as GrantedRole, organisation, path: paths.get(organisation) ?? 'x.' }
    return { ...nobody, kind: 'session', account: organisation, grants: [grant] }
  },
}

const run = async (caller: Caller, name: string, input: unknown) => {
  const said = await bus.command(name, uuid7(), input, caller)
  return said instanceof Refused ? `${said.status} ${said.code}` : said.status
}
const ask = async <T>(caller: Caller, name: string, input: unknown): Promise<T | string> => {
  const said = await bus.query(name, input, caller)
  return said instanceof Refused ? `${said.status} ${said.code}` : (said.result as T)
}

const made = (organisation: string, parent: string | null, code: string) => ({
  organisation,
  parent,
  code,
  name: `Tổ chức ${code}`,
  kind: 'commune',
})

beforeAll(async () => {
  test = await testDatabase(migrations())
  database = openDatabase(test.address)
  bus = new Bus(database, signedIn, { commands: organisationCommands, queries: organisationQueries })
  const product = { kind: 'product' } as const
  for (const input of [made(a, null, 'A'), made(b, null, 'B'), made(a1, a, 'A1'), made(b1, b, 'B1')]) {
    expect(await run(product, 'organisations.create', input)).toBe('done')
  }
})
afterAll(async () => {
  await database.close()
  await test.drop()
})

const content = Buffer.from('Mã,Tên,Loại,Mã cấp trên\nM1,Thôn 1,thôn,\n').toString('base64')
const reason = 'Thử'
const changes: readonly [string, (organisation: string) => unknown][] = [
  ['organisations.create', (at) => made(uuid7(), at, 'MOI')],
  ['organisations.change', (at) => ({ organisation: at, version: 1, name: 'Tên khác' })],
  ['organisations.close', (at) => ({ organisation: at, version: 1, on: '2026-01-01', reason })],
  [
    'organisations.saveGroup',
    (at) => ({ organisation: at, group: uuid7(), name: 'Nhóm', from: '2020-01-01', members: [] }),
  ],
  ['organisations.import', (at) => ({ under: at, fileName: 'a.csv', content })],
  [
    'organisations.succeed',
    (at) => ({
      under: at,
      on: '2026-01-01',
      decision: reason,
      predecessors: [a1],
      successors: [{ ...made(uuid7(), at, 'S') }],
    }),
  ],
]

describe('organisations are changed', () => {
  it.each(changes)('%s: not by another role, not in another place, not at the top of all', async (name, input) => {
    expect(await run({ kind: 'public' }, name, input(a))).toBe('401 not-signed-in')
    expect(await run(as('reporter', a), name, input(a))).toBe('403 not-allowed')
    expect(await run(as('office', a), name, input(b))).toBe('404 not-found')
    expect(await run(as('office', a1), name, input(a))).toBe('404 not-found')
    expect(await run(as('office', a), name, input(uuid7()))).toBe('404 not-found')
  })

  it('not across the border: neither what ends nor what begins lies outside', async () => {
    const office = as('office', a)
    const base = { under: a, on: '2026-01-01', decision: reason }
    const into = (parent: string) => [made(uuid7(), parent, 'S')]
    const out = { ...base, predecessors: [a1], successors: into(b) }
    expect(await run(office, 'organisations.succeed', out)).toBe('404 not-found')
    const foreign = { ...base, predecessors: [b1], successors: into(a) }
    expect(await run(office, 'organisations.succeed', foreign)).toBe('404 not-found')
    // Somebody who may do it in both places still says which place the command is about.
    expect(await run({ kind: 'product' }, 'organisations.succeed', foreign)).toBe('404 not-found')
    const members = { organisation: a, group: uuid7(), name: 'Nhóm', from: '2020-01-01', members: [b1] }
    expect(await run(office, 'organisations.saveGroup', members)).toBe('422 member-unknown')
    expect(await run(office, 'organisations.create', made(uuid7(), null, 'TOP'))).toBe('404 not-found')
  })

  it('and read within the reach; what lies outside is as if it were not there', async () => {
    const group = uuid7()
    const saved = { organisation: b, group, name: 'Nhóm B', from: '2020-01-01', members: [b1] }
    expect(await run(as('office', b), 'organisations.saveGroup', saved)).toBe('done')
    const later = uuid7()
    paths.set(later, segmentOf(b) + segmentOf(later))
    const succession = {
      under: b,
      on: '2026-01-01',
      decision: reason,
      predecessors: [b1],
      successors: [made(later, b, 'B2')],
    }
    expect(await run(as('office', b), 'organisations.succeed', succession)).toBe('done')
    type Tree = { organisations: { id: string }[] }
    const ids = (tree: Tree | string) => (typeof tree === 'string' ? tree : tree.organisations.map((each) => each.id))
    const at = '2026-03-15'
    expect(ids(await ask<Tree>(as('reporter', a), 'organisations.tree', { at }))).toEqual([a, a1])
    expect(ids(await ask<Tree>(as('reporter', a1), 'organisations.tree', { at }))).toEqual([a, a1])
    for (const organisation of [b, b1, later, uuid7()]) {
      expect(await ask(as('reporter', a), 'organisations.one', { organisation })).toBe('404 not-found')
      expect(await ask(as('reporter', a), 'organisations.tree', { under: organisation })).toBe('404 not-found')
      expect(await ask(as('reporter', a), 'organisations.select', { under: organisation })).toBe('404 not-found')
    }
    expect(await ask(as('reporter', a), 'organisations.groups', { at })).toEqual({ at, groups: [] })
    expect(await ask(as('reporter', a), 'organisations.select', { group })).toBe('404 not-found')
    expect(await ask(as('reporter', later), 'organisations.one', { organisation: later, at })).toMatchObject({
      above: [{ id: b }],
      predecessors: [{ id: b1, name: 'Tổ chức B1', decision: reason }],
    })
  })
})
