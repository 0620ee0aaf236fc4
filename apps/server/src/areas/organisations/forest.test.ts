import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from './index.ts'

let server: TestServer
let client: pg.Client
beforeAll(async () => {
  server = await testServer({ sample: false })
  client = new pg.Client(server.address)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await server.close()
})

/** What must hold below a root, on every day at once; each query finds what breaks it. */
const broken: Readonly<Record<string, string>> = {
  'a path leads through the parent': `select c.id from organisation c join organisation p on p.id = c.parent_id
    where c.path ^@ $1 and not (c.path ^@ p.path and length(c.path) = length(p.path) + 23)`,
  'who exists has a parent that exists': `select c.id from organisation c join organisation p on p.id = c.parent_id
    where c.path ^@ $1 and (coalesce(c.valid_from, '-infinity') < coalesce(p.valid_from, '-infinity')
      or coalesce(c.valid_to, 'infinity') > coalesce(p.valid_to, 'infinity'))`,
  'a term has a day': `select id from organisation where path ^@ $1 and valid_to <= valid_from`,
  'codes are unique among neighbours on every day': `with named as (
      select o.id, o.parent_id, n.code, greatest(n.valid_from, coalesce(o.valid_from, '-infinity')) as begins,
        least(coalesce(lead(n.valid_from) over (partition by o.id order by n.valid_from), 'infinity'), coalesce(o.valid_to, 'infinity')) as ends
      from organisation o join organisation_name n on n.organisation_id = o.id where o.path ^@ $1 and o.path <> $1)
    select a.id from named a join named b on a.parent_id = b.parent_id and a.id < b.id and a.code = b.code
      and a.begins < b.ends and b.begins < a.ends where a.begins < a.ends and b.begins < b.ends`,
  'a successor begins when its predecessor ends': `select p.id from organisation_succession s
      join organisation p on p.id = s.predecessor_id join organisation n on n.id = s.successor_id
    where s.successor_path ^@ $1 and (p.valid_to is distinct from s.on_day or n.valid_from is distinct from s.on_day)`,
  'a version counts the changes': `select o.id from organisation o where o.path ^@ $1 and o.path <> $1 and o.version < 1 +
      (o.valid_to is not null)::int`,
}

async function expectForest(root: string): Promise<void> {
  for (const [rule, question] of Object.entries(broken)) {
    expect((await client.query(question, [segmentOf(root)])).rows, rule).toEqual([])
  }
}

async function newRoot(): Promise<string> {
  const organisation = uuid7()
  const code = organisation.slice(-12)
  await server.run('organisations.create', { organisation, parent: null, code, name: 'Gốc', kind: 'province' })
  return organisation
}

const days = ['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01']
const day = fc.constantFrom(...days)
const code = fc.constantFrom('A', 'B', 'C')
const pick = fc.nat(30)
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('create' as const), parent: pick, code, from: fc.option(day) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), at: pick, day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), at: pick, code, day }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('succeed' as const),
      day,
      from: fc.array(pick, { minLength: 1, maxLength: 3 }),
      into: fc.array(fc.record({ parent: pick, code }), { minLength: 1, maxLength: 2 }),
      heirs: fc.boolean(),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Plays a step on what was made so far; answers the HTTP status. */
async function play(root: string, made: string[], each: Step): Promise<number> {
  const at = (index: number): string => made[index % made.length] ?? root
  const version = async (organisation: string) =>
    (await server.ask('organisations.one', { organisation })).body.organisation?.version ?? 1
  if (each.do === 'create') {
    const organisation = uuid7()
    const parent = at(each.parent)
    const input = { organisation, parent, code: each.code, name: each.code, kind: 'agency' as const, from: each.from }
    const { status } = await server.run('organisations.create', input)
    if (status === 200) made.push(organisation)
    return status
  }
  if (each.do === 'succeed') {
    const predecessors = [...new Set(each.from.map(at))].filter((id) => id !== root)
    const successors = each.into.map(({ parent, code }) => ({
      organisation: uuid7(),
      parent: at(parent),
      code,
      name: code,
      kind: 'agency' as const,
    }))
    const to = successors[0]?.organisation ?? ''
    const input = { under: root, on: each.day, decision: 'Quyết định', predecessors, successors }
    const heirs = each.heirs ? predecessors.map((of) => ({ of, to })) : []
    const { status } = await server.run('organisations.succeed', { ...input, heirs })
    if (status === 200) made.push(...successors.map((one) => one.organisation))
    return status
  }
  const organisation = at(each.at)
  const known = { organisation, version: await version(organisation) }
  const said =
    each.do === 'close'
      ? await server.run('organisations.close', { ...known, on: each.day, reason: 'Kết thúc' })
      : await server.run('organisations.change', { ...known, code: each.code, from: each.day })
  return said.status
}

describe('the forest', () => {
  it('stays one, whatever commands come in whatever order', async () => {
    const answered = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const root = await newRoot()
        const made = [root]
        for (const each of steps) {
          const status = await play(root, made, each)
          expect([200, 400, 404, 409, 422]).toContain(status)
          const key = `${each.do} ${status === 200 ? 'done' : 'refused'}`
          answered.set(key, (answered.get(key) ?? 0) + 1)
        }
        await expectForest(root)
        // An id made here is never its own ancestor: the tree of a day reads every organisation once, parents first.
        const { organisations } = (await server.ask('organisations.tree', { under: root, at: '2023-06-01' })).body
        const seen = new Set<string | null>([null])
        for (const each of organisations) {
          expect(seen.has(each.parent)).toBe(true)
          expect(seen.has(each.id)).toBe(false)
          seen.add(each.id)
        }
      }),
      { numRuns: 60 },
    )
    for (const each of ['create', 'close', 'change', 'succeed']) {
      expect(answered.get(`${each} done`), each).toBeGreaterThan(0)
      expect(answered.get(`${each} refused`), each).toBeGreaterThan(0)
    }
    expect(server.errors).toEqual([])
  })

  it('stays one when commands come at the same time', async () => {
    const root = await newRoot()
    const below = { parent: root, code: 'A', name: 'Cùng mã', kind: 'agency' as const }
    const made = await Promise.all(
      Array.from({ length: 6 }, () => server.run('organisations.create', { ...below, organisation: uuid7() })),
    )
    expect(made.map((each) => each.status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const parent = made.find((each) => each.status === 200)?.body.result.organisation ?? ''
    const [closed, child] = await Promise.all([
      server.run('organisations.close', { organisation: parent, version: 1, on: '2024-01-01', reason: 'Kết thúc' }),
      server.run('organisations.create', { ...below, parent, organisation: uuid7() }),
    ])
    expect([closed.status, child.status].sort()).toEqual([200, 409])
    await expectForest(root)
    expect(server.errors).toEqual([])
  })
})
