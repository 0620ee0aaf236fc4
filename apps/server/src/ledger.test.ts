import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  addCheckpoint,
  entryBundlePath,
  entryBundlesForGrowth,
  hashLeaf,
  openCheckpoint,
  originHash,
  type Policy,
  readCanonical,
  rootOf,
  signerKey,
  tilePath,
  tilesForGrowth,
  verifierOf,
  verifyProofFile,
  type Witness,
  type WitnessState,
} from '@baucu/proof'
import { verifyBundle } from '@baucu/verifier'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LogKeeper, type LogSettings, logKey, originOf, policyOf } from './areas/ledger/index.ts'
import { examine } from './doctor/doctor.ts'
import { explainCheck } from './doctor/words.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { keysFrom } from './kernel/keys.ts'
import { uuid7 } from './kernel/uuid.ts'
import { unwatched } from './kernel/watch/jobs.ts'
import { eventually, type TestServer, testServer } from './testing.ts'
import { type CountedElection, countedElection } from './testing-counted.ts'

const secret = 'a secret of the ledger tests that is long enough'
const { keyed } = keysFrom(secret)
const frame = 'so-2026'
const software = { release: '0.1.0', sha256: '5'.repeat(64) }
/** The second verifier needs Python 3.11. */
const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

/** Three witnesses that listen, in this process. */
type Watching = Readonly<{ state: () => WitnessState; close: () => void; url: string }>

const witnesses: Watching[] = []
let settings: LogSettings
let folder: string
let server: TestServer
let database: Database
let counted: CountedElection

async function openWitness(name: string, seed: number): Promise<void> {
  const key = signerKey(`${name}.example`, 'cosignature/v1', new Uint8Array(32).fill(seed))
  const log = logKey({ name: 'so.example', policy: null }, keyed, frame)
  if (!key.ok || key.value.kind !== 'cosignature/v1') throw new Error('no key')
  const witness: Witness = {
    keys: [{ ...key.value, kind: key.value.kind }],
    logs: new Map([[log.name, [verifierOf(log)]]]),
  }
  let state: WitnessState = new Map()
  const kept = new Map<string, string>()
  const http = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'GET') {
        const said = kept.get(request.url ?? '')
        return void response.writeHead(said ? 200 : 404).end(said)
      }
      const body = Buffer.concat(chunks).toString()
      const answer = addCheckpoint(witness, state, body, 1_773_500_000)
      state = answer.state
      if (answer.response.status === 200) {
        const checkpoint = body.slice(body.indexOf('\n\n') + 2)
        kept.set(`/${originHash(log.name)}/checkpoint`, `${checkpoint}${answer.response.body}`)
      }
      response
        .writeHead(answer.response.status, { 'content-type': answer.response.contentType })
        .end(answer.response.body)
    })
  })
  await new Promise<void>((started) => http.listen(0, '127.0.0.1', started))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  witnesses.push({ state: () => state, close: () => http.close(), url })
}

beforeAll(async () => {
  for (const [at, name] of ['mot', 'hai', 'ba'].entries()) await openWitness(name, at + 1)
  const keys = ['mot', 'hai', 'ba'].map((name, at) => {
    const key = signerKey(`${name}.example`, 'cosignature/v1', new Uint8Array(32).fill(at + 1))
    if (!key.ok) throw new Error('no key')
    return [name, { key: verifierOf(key.value), url: witnesses[at]?.url ?? '' }] as const
  })
  const policy: Policy = {
    logs: [],
    witnesses: new Map(keys),
    groups: new Map([['hai-trong-ba', { threshold: 2, members: ['mot', 'hai', 'ba'] }]]),
    quorum: 'hai-trong-ba',
  }
  settings = { name: 'so.example', policy, every: 0, compareEvery: 200, software: async () => software }
  folder = mkdtempSync(path.join(tmpdir(), 'baucu-ledger-'))
  server = await testServer({ sample: false, secret, logs: settings, dataFolder: folder })
  database = openDatabase(server.address)
  counted = await countedElection(server, database, { frame, areas: 3, accepted: 2 })
})
afterAll(async () => {
  await database.close()
  await server.close()
  for (const each of witnesses) each.close()
  rmSync(folder, { recursive: true, force: true })
})

type Leaf = Readonly<{ index: number; type: string; leaf: Buffer; hash: Buffer }>

const leaves = () =>
  database.transaction('read', async ({ client }) => {
    const { rows } = await client.query<Leaf>(
      'select index::int as index, type, leaf, hash from ledger_leaf where frame_id = $1 order by index',
      [frame],
    )
    return rows
  })
/** As whoever owns the database: past the product. */
async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(server.address)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
const cosigned = (size: number) =>
  database.transaction('read', async ({ client }) => {
    const { rows } = await client.query<{ note: string; lines: string[] }>(
      `select note, (select coalesce(array_agg(line order by witness), '{}') from ledger_cosignature s where s.frame_id = c.frame_id and s.size = c.size) as lines
       from ledger_checkpoint c where frame_id = $1 and size = $2`,
      [frame, size],
    )
    return rows[0]
  })
const stateNow = async () => (await server.ask('ledger.state', { organisation: null, frame })).body
const bodyOf = ({ leaf }: Leaf) => {
  const read = readCanonical(leaf)
  if (!read.ok) throw new Error(read.code)
  return (read.value as { body: Record<string, unknown> }).body
}

describe('the log of an election', () => {
  it('has a leaf for everything accepted, in one chain of places, signed, and witnessed by a quorum', async () => {
    const all = await eventually(leaves, (rows) => rows.filter(({ type }) => type === 'minute').length === 2)
    expect(all.map(({ index }) => index)).toEqual(all.map((_, at) => at))
    expect(all.map(({ type }) => type)).toEqual(['election', 'key', 'software', 'contest', 'areas', 'minute', 'minute'])
    expect(all.map(bodyOf)[2]).toMatchObject(software)
    for (const leaf of all) expect(Buffer.from(hashLeaf(leaf.leaf)).equals(leaf.hash)).toBe(true)
    const said = await eventually(
      () => cosigned(all.length),
      (row) => row?.lines.length === 3,
    )
    const note = `${said?.note}${said?.lines.join('')}`
    const opened = openCheckpoint(policyOf(settings, keyed, frame), note)
    expect(opened.ok && opened.value.checkpoint).toMatchObject({ origin: 'so.example/baucu/so-2026', size: all.length })
    expect(opened.ok && Buffer.from(opened.value.checkpoint.root).equals(rootOf(all.map(({ hash }) => hash)))).toBe(
      true,
    )
    expect(opened.ok && opened.value.witnesses.size).toBe(3)
  })

  it('tells nobody in its leaves: no figure, no name, no birth date', async () => {
    const text = (await leaves()).map(({ leaf }) => leaf.toString()).join('\n')
    for (const told of ['Nguyễn Mẫu', '1970-01-01', '1228', '1311', 'votes']) expect(text).not.toContain(told)
  })

  it('has the hash of a scan in the leaf of its minutes, and of one that came later in a leaf of its own; nothing more of it', async () => {
    const [, area = '', uncounted = ''] = counted.areas
    const { province, commune, constituency } = counted
    const team = counted.someone('committee', province, commune)
    const scanned = (await leaves()).map(bodyOf).find((each) => each.type === 'minute' && each.area === area)
    expect(scanned?.papers).toEqual([{ kind: 'scan', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const before = await leaves()
    const attach = (of: string, byte: number) =>
      team.run('count.attach', {
        ...{ area: of, frame, constituency, evidence: uuid7(), name: 'ban-ky-cua-ong-Lan.jpg' },
        content: Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, byte, 0xff, 0xd9]).toString('base64'),
      }) as Promise<{ sha256: string }>
    // Of an area that was not accepted: it waits for the leaf of its minutes.
    await attach(uncounted, 8)
    const { sha256 } = await attach(area, 9)
    const after = await eventually(leaves, (rows) => rows.length > before.length)
    const leaf = before.find((each) => bodyOf(each).area === area)?.hash.toString('hex')
    expect(after.slice(before.length).map(bodyOf)).toEqual([
      {
        ...{ type: 'paper', event: frame, at: expect.anything(), leaf, contest: constituency, area },
        papers: [{ kind: 'scan', sha256 }],
      },
    ])
    expect(after.map(({ leaf: text }) => text.toString()).join()).not.toContain('Lan')
    await eventually(stateNow, ({ waiting }) => waiting === 0)
    expect(await leaves()).toHaveLength(after.length)
  })

  it('holds a correction as leaves of its own that name the ones before', async () => {
    const [area = ''] = counted.areas
    const { province, commune, constituency } = counted
    const lead = counted.someone('committee', province, commune)
    const key = { area, frame, constituency }
    const before = await leaves()
    await lead.run('count.correct', { ...key, fields: ['voted'], reason: 'Bản giấy ghi khác' })
    const after = await eventually(leaves, (rows) => rows.length > before.length)
    const minute = before.find((each) => bodyOf(each).area === area)
    expect(after.slice(before.length).map(bodyOf)).toEqual([
      expect.objectContaining({ type: 'withdrawal', area, prev: minute?.hash.toString('hex'), reason: 'correction' }),
    ])
  })

  it('gives a receipt that proves itself: none before acceptance, a proof once a quorum has witnessed', async () => {
    const [, accepted = '', none = ''] = counted.areas
    const { province, commune, constituency } = counted
    const reader = counted.someone('committee', province, commune)
    const ask = (area: string) => reader.ask('ledger.receipt', { area, frame, constituency })
    expect(await ask(none)).toEqual({ state: 'none', leaf: null, proof: null })
    const receipt = await eventually(
      async () => (await ask(accepted)) as { state: string; leaf: { index: number; hash: string }; proof: string },
      ({ state }) => state === 'witnessed',
    )
    const { leaf } = (await leaves())[receipt.leaf.index] as Leaf
    expect(verifyProofFile(policyOf(settings, keyed, frame), receipt.proof, leaf).ok).toBe(true)
    expect(verifyProofFile(policyOf(settings, keyed, frame), receipt.proof, Buffer.concat([leaf, leaf])).ok).toBe(false)
    const { body: state } = await server.ask('ledger.state', { organisation: null, frame })
    expect(state).toMatchObject({
      ...{ origin: 'so.example/baucu/so-2026', waiting: 0, enough: { of: 3, needed: 2 }, publications: [] },
      witnesses: [{ name: 'mot' }, { name: 'hai' }, { name: 'ba' }],
    })
  })

  it('is published as a bundle: the last leaf names the manifest, which names every file', async () => {
    expect((await server.run('ledger.publish', { organisation: null, frame })).status).toBe(200)
    const { publications } = await eventually(
      async () => (await server.ask('ledger.state', { organisation: null, frame })).body,
      (state) => state.publications[0]?.state !== 'asked',
    )
    expect(publications).toMatchObject([{ state: 'done', status: 'preliminary', problem: null }])
    const size = publications[0]?.size ?? 0
    const file = async (name: string) => {
      const said = await fetch(`${server.url}/documents/bundle?frame=${frame}&path=${encodeURIComponent(name)}`)
      return { status: said.status, bytes: Buffer.from(await said.arrayBuffer()) }
    }
    const manifest = (await file('manifest.json')).bytes
    const last = (await leaves())[size - 1] as Leaf
    expect(bodyOf(last)).toMatchObject({
      type: 'publication',
      manifest: createHash('sha256').update(manifest).digest('hex'),
    })
    const { files } = JSON.parse(manifest.toString()) as { files: { path: string; sha256: string }[] }
    for (const { path: name, sha256 } of files) {
      expect(
        createHash('sha256')
          .update((await file(name)).bytes)
          .digest('hex'),
      ).toBe(sha256)
    }
    expect(files.map((each) => each.path)).toContain(`contests/${counted.constituency}.json`)
    const checkpoint = (await file('checkpoint')).bytes
    const opened = openCheckpoint(policyOf(settings, keyed, frame), checkpoint)
    expect(opened.ok && opened.value.checkpoint.size).toBe(size)
    const paths = ['checkpoint', 'manifest.json', ...files.map((each) => each.path)]
    const tiles = [...tilesForGrowth(0, size).map(tilePath), ...entryBundlesForGrowth(0, size).map(entryBundlePath)]
    const bundle = new Map<string, Uint8Array>()
    for (const name of [...paths, ...tiles]) bundle.set(name, (await file(name)).bytes)
    const answer = await verifyBundle({
      list: async () => [...bundle].map(([name, { length }]) => ({ path: name, size: length })),
      read: async (name) => bundle.get(name),
    })
    expect(answer.checks.flatMap(({ errors }) => errors)).toEqual([])
    expect(answer).toMatchObject({ ok: true, entries: size })
    for (const away of ['../../auth-secret', '..', 'contests/../../x', '.git', ''])
      expect((await file(away)).status).toBe(404)
  })

  const here = { organisation: null, frame } as const
  const whole = (state: Awaited<ReturnType<typeof stateNow>>) => !state.keyChanging && state.waiting === 0

  it.skipIf(!python)(
    `2.4 has its office key replaced and revoked by leaves of the root: what was signed before stays valid${python ? '' : ' (needs python3, 3.11 or later)'}`,
    async () => {
      const [first] = (await stateNow()).keys
      expect(first).toMatchObject({ number: 1, index: 1, ended: null })
      expect((await server.run('ledger.revokeKey', { ...here, key: 'f'.repeat(16), reason: 'lost' })).status).toBe(404)
      expect((await server.run('ledger.rotateKey', { ...here, reason: 'replaced' })).status).toBe(200)
      const rotated = await eventually(stateNow, (state) => whole(state) && state.keys.length === 2)
      const [old, second] = rotated.keys
      expect(old?.ended).toMatchObject({ index: (second?.index ?? 0) + 1, reason: 'replaced' })
      expect(second?.ended).toBe(null)
      const again = await server.run('ledger.revokeKey', { ...here, key: old?.id ?? '', reason: 'lost' })
      expect(again).toMatchObject({ status: 409, body: { code: 'ledger-key-ended' } })
      const [root, ...rest] = (await leaves()).slice(second?.index).map(({ leaf }) => JSON.parse(leaf.toString()))
      expect([root.body.type, rest[0].body.type]).toEqual(['key', 'revocation'])
      expect(root.sig[0].key).toBe(rest[0].sig[0].key)
      expect(root.sig[0].key).not.toBe(old?.id)

      const { body } = await server.run('ledger.publish', here)
      const { publication } = body.result
      await eventually(
        stateNow,
        ({ publications }) => publications.find(({ id }) => id === publication)?.state === 'done',
      )
      const last = (await leaves()).at(-1) as Leaf
      expect(JSON.parse(last.leaf.toString()).sig[0].key).toBe(second?.id)
      const verifier = new URL('../../../docs/formats/verify.py', import.meta.url).pathname
      const bundle = path.join(folder, 'published', publication)
      const said = spawnSync('python3', [verifier, bundle], { encoding: 'utf8' })
      expect(said.stdout + said.stderr).not.toContain('signer-')
      expect(said.status, said.stdout).toBe(0)
    },
    60_000,
  )

  it('2.4 signs nothing once the key in use is revoked, and goes on with the next', async () => {
    const inUse = (await stateNow()).keys.find(({ ended }) => ended === null)
    expect((await server.run('ledger.revokeKey', { ...here, key: inUse?.id ?? '', reason: 'lost' })).status).toBe(200)
    await eventually(stateNow, ({ keys, keyChanging }) => !keyChanging && keys.every(({ ended }) => ended !== null))
    const size = (await leaves()).length
    const { body } = await server.run('ledger.publish', here)
    const refused = await eventually(stateNow, ({ publications }) =>
      publications.some(({ id, state }) => id === body.result.publication && state === 'failed'),
    )
    expect(refused.publications.find(({ id }) => id === body.result.publication)?.problem).toBe('ledger-key-revoked')
    expect(await leaves()).toHaveLength(size)
    expect((await server.run('ledger.rotateKey', { ...here, reason: 'lost' })).status).toBe(200)
    const { keys } = await eventually(
      stateNow,
      (state) => whole(state) && state.keys.some(({ ended }) => ended === null),
    )
    expect(keys.map(({ ended }) => ended?.reason ?? null).at(-1)).toBe(null)
    // The key before was ended already: no second end of it.
    expect(await leaves()).toHaveLength(size + 1)
  })

  it('T32: holds each day where the audit log ends, so that an end cut off is found', async () => {
    const tomorrow = () => Date.now() + 86_400_000
    await new LogKeeper(database, settings, keyed, unwatched, tomorrow).beat()
    const heads = (await leaves()).filter(({ type }) => type === 'audit-chain').map(bodyOf)
    expect(heads.map(({ province }) => province)).toContain('99')
    const chain = () => server.ask('audit.chain', {})
    const linked = await eventually(chain, ({ body: { chains } }) => chains.every(({ waiting }) => waiting === 0))
    expect(linked.body.ok).toBe(true)
    const [head] = heads.filter(({ province }) => province === '99')
    await asOwner(async (client) => {
      await client.query("set session_replication_role = 'replica'")
      const at = "province_code = '99' and "
      const { rows } = await client.query<{ id: string }>(
        `delete from audit_link where ${at} number >= $1 returning entry_id as id`,
        [head?.through],
      )
      const gone = rows.map(({ id }) => id)
      await client.query(`delete from audit_value where ${at} entry_id = any ($1)`, [gone])
      await client.query(`delete from audit_entry where ${at} id = any ($1)`, [gone])
    })
    const { body: after } = await chain()
    expect(after.ok).toBe(false)
    expect(after.chains.find(({ province }) => province === '99')?.broken).toEqual({
      ...{ number: head?.through, code: 'log-differs' },
    })
  })

  it('T7: finds what an administrator changed past the product, in the table of minutes and in the log', async () => {
    const compared = async () => (await stateNow()).compared
    const health = async () => (await (await fetch(`${server.url}/api/health`)).json()) as { degraded: string[] }
    const sound = await eventually(compared, (said) => said?.wrong === 0 && (said.minutes ?? 0) > 0)
    expect(sound).toMatchObject({ minutes: 1, findings: [] })
    const [, area = ''] = counted.areas
    const change = (sql: string) => asOwner((client) => client.query(sql, [frame]))
    const doctor = async () => {
      const checks = await examine({ dataFolder: folder, address: server.address }, 0)
      return checks.find(({ id }) => id === 'ledger')
    }
    expect(await doctor()).toMatchObject({ verdict: 'ok', found: 'ok' })
    const found = (code: string) =>
      eventually(compared, (said) => said?.findings.some((each) => each.code === code) === true)

    // One vote more.
    const votes = (sign: '+' | '-') =>
      change(`update minutes set figures = set_byte(figures, 27, get_byte(figures, 27) ${sign} 1) where frame_id = $1`)
    await votes('+')
    expect((await found('minutes-differ'))?.findings).toMatchObject([
      { area, contest: counted.constituency, name: 'Tổ bầu cử số 2' },
    ])
    await eventually(health, ({ degraded }) => degraded.includes('ledger-check'))
    const differs = await doctor()
    expect(differs).toMatchObject({ verdict: 'problem', found: 'differs' })
    expect(differs && explainCheck(differs, 'vi')).toContain(frame)
    await votes('-')
    await eventually(compared, (said) => said?.wrong === 0)
    await eventually(health, ({ degraded }) => !degraded.includes('ledger-check'))

    await asOwner(async (client) => {
      await client.query(`create table if not exists minutes_kept as select * from minutes where frame_id = '${frame}'`)
      await client.query("set session_replication_role = 'replica'")
      await client.query('delete from minutes where frame_id = $1', [frame])
    })
    await found('leaf-without-minutes')
    await asOwner(async (client) => {
      await client.query('insert into minutes select * from minutes_kept')
      await client.query('drop table minutes_kept')
    })
    await eventually(compared, (said) => said?.wrong === 0)

    // A scan that was hidden, one that was put in, one that was exchanged.
    const one = `(select id from sheet_paper where area_id = '${area}' and frame_id = $1 order by received_at limit 1)`
    await change(`update sheet_paper set removed_at = now() where id = ${one}`)
    expect((await found('leaf-without-paper'))?.findings).toMatchObject([{ area, contest: counted.constituency }])
    await change(`update sheet_paper set removed_at = null where id = ${one}`)
    await eventually(compared, (said) => said?.wrong === 0)
    await change(`insert into sheet_paper select p.province_code, gen_random_uuid(), frame_id, constituency, '${area}', p.org_path,
      (select file_id from sheet_paper where area_id = '${counted.areas[2]}' limit 1), 'x', account_id, now(), now(), null
      from sheet_paper p where id = ${one}`)
    expect((await found('paper-without-leaf'))?.findings).toMatchObject([{ area, contest: counted.constituency }])
    await change(`delete from sheet_paper where name = 'x' and frame_id = $1`)
    await eventually(compared, (said) => said?.wrong === 0)
    const file = `(select file_id from sheet_paper where id = ${one})`
    const bytes = (mask: number) =>
      change(`update stored_file set content = set_byte(content, 7, get_byte(content, 7) # ${mask}) where id = ${file}`)
    await bytes(1)
    expect((await found('paper-changed'))?.findings).toMatchObject([{ area, contest: counted.constituency }])
    await bytes(1)
    await eventually(compared, (said) => said?.wrong === 0)

    const leaf = (await leaves()).find((each) => bodyOf(each).area === area)
    await change(`update ledger_leaf set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"papers":', '"papers": '), 'UTF8')
      where frame_id = $1 and index = ${leaf?.index}`)
    expect((await found('leaf-changed'))?.findings.map(({ code }) => code)).toContain('root-differs')
  })

  it('is neither changed nor cut by the application', async () => {
    for (const statement of [
      `update ledger_leaf set leaf = leaf where frame_id = '${frame}'`,
      `delete from ledger_leaf where frame_id = '${frame}'`,
      `update ledger_checkpoint set size = 1`,
      `truncate ledger_opening`,
    ]) {
      await expect(database.transaction('write', ({ client }) => client.query(statement))).rejects.toMatchObject({
        code: '42501',
      })
    }
  })

  it('T6: signs nothing more when the database is behind what a witness has cosigned', async () => {
    const size = await eventually(
      async () => Math.max(...witnesses.map(({ state }) => state().get(originOf(settings, frame))?.size ?? 0)),
      (seen) => seen >= 7,
    )
    // A keeper that starts on the log as it was two leaves ago: what a backup of yesterday would give.
    const behind: Database = {
      ...database,
      transaction: (access, work) =>
        database.transaction(access, (transaction, end) =>
          work(
            {
              ...transaction,
              client: new Proxy(transaction.client, {
                get: (client, name) =>
                  name === 'query'
                    ? async (...args: unknown[]) => {
                        const answer = await (
                          client.query as (...all: unknown[]) => Promise<{ rows: unknown[] }>
                        ).apply(client, args)
                        return typeof args[0] === 'string' && args[0].startsWith('select hash from ledger_leaf')
                          ? { ...answer, rows: answer.rows.slice(0, size - 2) }
                          : answer
                      }
                    : Reflect.get(client, name),
              }),
            },
            end,
          ),
        ),
    }
    const keeper = new LogKeeper(behind, settings, keyed, unwatched)
    await expect(keeper.sign(frame)).rejects.toMatchObject({ code: 'ledger-behind' })
  })
})
