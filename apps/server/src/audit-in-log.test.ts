import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyBundle } from '@baucu/verifier'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './kernel/database.ts'
import { eventually, type TestServer, testServer } from './testing.ts'
import { countedElection } from './testing-counted.ts'

/** The second verifier needs Python 3.11. */
const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

let folder: string
let server: TestServer
let database: Database
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'baucu-audit-log-'))
  const logs = { name: 'so.example', policy: null, every: 0 }
  const secret = 'a secret of the audits in the log, long enough'
  server = await testServer({ sample: false, secret, logs, dataFolder: folder })
  database = openDatabase(server.address)
})
afterAll(async () => {
  await database.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An audit from the plan to its end, all papers as the minutes say; answers the leaves of the log. */
async function audited(frame: string, method: 'batch-comparison' | 'ballot-polling', small: number) {
  const election = await countedElection(server, database, { frame, areas: 4, accepted: 4, small })
  const { province, constituency, candidates } = election
  const key = { organisation: province, frame, constituency }
  const [one, two] = [election.someone('committee', province), election.someone('inspector', province)]
  const view = async () => (await server.ask('recounts.one', key)).body
  await eventually(
    async () => await one.try.run('recounts.commit', { ...key, riskPercent: 5, method }),
    (said) => 'result' in said || (said as { code: string }).code === 'recount-there',
  )
  await eventually(view, ({ audit }) => audit?.logged?.signed === true)
  await one.run('recounts.draw', { ...key, dice: '27182818284590452353' })
  const polled = method === 'ballot-polling'
  const ofAll = (cast: number, valid: number, votes: readonly number[]) => ({
    ...{ cast, valid, sealAgrees: true, custodyWritten: true },
    votes: Object.fromEntries(candidates.map((id, at) => [id, votes[at] ?? 0])),
  })
  const found = (area: string) => {
    if (polled) return ofAll(20, 20, [17, 15, 13, 6, 5])
    const isSmall = election.areas.indexOf(area) < small
    return isSmall ? ofAll(26, 25, [20, 17, 13, 5, 3]) : ofAll(1_228, 1_219, [986, 904, 771, 412, 305])
  }
  const countAll = async () => {
    for (const { area, visit, state } of (await view()).audit?.drawn ?? []) {
      if (state !== 'waiting') continue
      const { version } = (await one.run('recounts.enter', { ...key, area, visit, ...found(area) })) as {
        version: number
      }
      await two.run('recounts.confirm', { ...key, area, visit, version })
    }
  }
  await countAll()
  for (let more = 0; more < 30 && !(await view()).audit?.mayStop; more++) {
    await one.run('recounts.extend', { ...key, areas: 5 })
    await countAll()
  }
  const { audit } = await view()
  await one.run('recounts.end', { ...key, decision: 'stop' })
  const { publications } = await published(frame)
  return { audit, publications }
}

async function published(frame: string) {
  await eventually(
    () => leaves(frame),
    (all) => all.some(({ type }) => type === 'audit-result'),
  )
  await server.run('ledger.publish', { organisation: null, frame })
  return await eventually(
    async () => (await server.ask('ledger.state', { organisation: null, frame })).body,
    (state) => state.publications[0]?.state === 'done',
  )
}

async function leaves(frame: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(server.address)
  await client.connect()
  const { rows } = await client.query<{ body: Record<string, unknown> }>(
    `select convert_from(leaf, 'UTF8')::jsonb -> 'body' as body from ledger_leaf where frame_id = $1 order by index`,
    [frame],
  )
  await client.end()
  return rows.map(({ body }) => body)
}

describe('audits in the log of an election', () => {
  it.each([
    ['so-mau', 'batch-comparison', 0, { perBox: 0, betPermille: 900, replacement: false }],
    ['so-rut', 'ballot-polling', 0, { perBox: 20, betPermille: 750, replacement: true }],
    ['so-mau-nho', 'batch-comparison', 1, { perBox: 0, betPermille: 900, replacement: false }],
    ['so-rut-nho', 'ballot-polling', 1, { perBox: 20, betPermille: 750, replacement: true }],
  ] as const)(
    'T27 %s: commit, dice and end are leaves, and both verifiers draw the same areas again (%s, %i small areas)',
    async (frame, method, small, terms) => {
      const { audit, publications } = await audited(frame, method, small)
      const all = await leaves(frame)
      // Groups stand before the commit, and nobody is told the figures of a small area.
      const groups = all.flatMap(({ type }, index) => (type === 'group' ? [index] : []))
      expect(groups).toHaveLength(small)
      expect(groups.every((index) => index < (audit?.logged?.size ?? 0))).toBe(true)
      const [commit, seed, result] = ['audit-commit', 'audit-seed', 'audit-result'].map((type) =>
        all.find((each) => each.type === type),
      )
      expect(commit).toMatchObject({ method, riskLimitPpm: 50_000, ...terms, root: audit?.logged?.root })
      expect(commit?.size).toBe(audit?.logged?.index)
      expect(seed).toMatchObject({ dice: '27182818284590452353' })
      expect(result).toMatchObject({ areas: audit?.drawn.map(({ area }) => area), stop: true, papers: [] })
      expect(result?.riskPpm).toBeLessThanOrEqual(50_000)

      const bundle = path.join(folder, 'published', publications[0]?.id ?? '')
      const files = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((file) =>
        statSync(path.join(bundle, file)).isFile(),
      )
      const answer = await verifyBundle({
        list: async () => files.map((file) => ({ path: file, size: statSync(path.join(bundle, file)).size })),
        read: async (file) => (files.includes(file) ? readFileSync(path.join(bundle, file)) : undefined),
      })
      expect(answer.checks.flatMap(({ errors }) => errors)).toEqual([])
      if (!python) return
      const verifier = new URL('../../../docs/formats/verify.py', import.meta.url).pathname
      const said = spawnSync('python3', [verifier, bundle], { encoding: 'utf8' })
      expect(said.status, said.stdout).toBe(0)
    },
    90_000,
  )
})
