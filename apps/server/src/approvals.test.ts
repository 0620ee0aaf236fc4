import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { leafKeyId } from '@baucu/proof'
import { verifyBundle } from '@baucu/verifier'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GrantAt } from './kernel/access.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { Refused } from './kernel/refused.ts'
import { uuid7 } from './kernel/uuid.ts'
import { eventually, signedIn, type TestServer, testServer } from './testing.ts'
import { type CountedElection, countedElection } from './testing-counted.ts'

const frame = 'ky-2026'
const origin = 'https://bau.example'
const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0
const segment = (id: string): string => `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.`

let folder: string
let server: TestServer
let database: Database
let counted: CountedElection
/** The account whose passkeys are told. */
const passkeys = new Map<string, Readonly<{ account: string; secret: KeyObject }>>()

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'baucu-approve-test-'))
  const logs = { name: 'so.example', policy: null, every: 0 }
  server = await testServer({
    sample: false,
    secret: 'a secret of the approval tests, long enough',
    logs,
    dataFolder: folder,
  })
  database = openDatabase(server.address)
  counted = await countedElection(server, database, { frame, areas: 3, accepted: 3 })
})
afterAll(async () => {
  await database.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

type Prepared = Readonly<{ body: string; seal: string }>
type Work = Readonly<{ state: string; work: readonly Prepared[] }>
type Standing = Readonly<{
  index: number
  byDevices: number
  byPersons: number
  own: boolean
  prepared: Prepared | null
}>
type Shown = Readonly<{ standing: Standing | null; devices: number }>

/** Somebody with a role at the last of these organisations, on a device of his own. */
function at(role: GrantAt['role'], ...place: readonly string[]) {
  const account = uuid7()
  const who = signedIn(database, {
    ...{ account, session: uuid7() },
    grants: [{ id: uuid7(), role, organisation: place.at(-1) ?? null, path: place.map(segment).join('') }],
  })
  const code = async (said: Promise<unknown>) => {
    const answered = await said
    return answered instanceof Refused ? answered.code : 'done'
  }
  const result = async <T>(said: Promise<unknown>) => {
    const answered = await said
    if (answered instanceof Refused) throw new Error(answered.code)
    return (answered as { result: T }).result
  }
  return {
    account,
    ask: <T>(name: string, input: unknown) => result<T>(who.ask(name, input)),
    run: <T>(name: string, input: unknown) => result<T>(who.run(name, input, { origin })),
    code: (name: string, input: unknown) => code(who.run(name, input, { origin })),
    codeFrom: (other: string | null, name: string, input: unknown) => code(who.run(name, input, { origin: other })),
  }
}

const [province, commune] = [() => counted.province, () => counted.commune]
const teamOf = (area: string) => at('team', province(), commune(), area)
const areaOf = (index: number) => counted.areas[index] ?? ''

/** A device of an area: its key, and what it says to the server. */
function newDevice(area: string, team = teamOf(area)) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const key = leafKeyId('Ed25519', raw)
  const text = raw.toString('base64')
  const over = (message: string) => sign(null, Buffer.from(message), privateKey).toString('base64')
  const entered = { area, frame, public: text, proof: over(`baucu-device/1\n${frame}\n${area}\n${text}\n`) }
  const approval = ({ body, seal }: Prepared, value = over(`baucu-leaf/1\n${body}`)) => ({
    ...{ organisation: area, frame, body, seal },
    signed: { alg: 'Ed25519', key, value },
  })
  return {
    ...{ key, team, over, entered, approval },
    enter: () => team.run('ledger.enterDevice', entered),
    work: () => team.ask<Work>('ledger.deviceWork', { area, frame, key }),
  }
}

async function asOwner<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(server.address)
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** A passkey of an account, as better-auth keeps its public half. */
async function newPasskey(account: string): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65)
  const cose = Buffer.concat([
    ...[
      Buffer.from('a5010203262001215820', 'hex'),
      point.subarray(1, 33),
      Buffer.from('225820', 'hex'),
      point.subarray(33),
    ],
  ])
  const credential = Buffer.from(uuid7()).toString('base64url')
  await asOwner(
    `insert into account (id, org_path, name, email, created_at, updated_at) values ($1::uuid, '', 'Người ký', $1::uuid || '@x', now(), now()) on conflict do nothing`,
    [account],
  )
  await asOwner(
    `insert into passkey (id, account_id, public_key, credential_id, counter, device_type, backed_up) values ($1, $2, $3, $4, 0, 'singleDevice', false)`,
    [uuid7(), account, cose.toString('base64'), credential],
  )
  passkeys.set(credential, { account, secret: privateKey })
  return credential
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

/** What the browser and the passkey answer. */
function assertion(credential: string, body: string, change: { flags?: number; client?: object; rp?: string } = {}) {
  const challenge = sha256(`baucu-leaf/1\n${body}`).toString('base64url')
  const client = { type: 'webauthn.get', challenge, origin, crossOrigin: false, ...change.client }
  const clientData = Buffer.from(JSON.stringify(client))
  const data = Buffer.concat([sha256(change.rp ?? 'bau.example'), Buffer.from([change.flags ?? 5, 0, 0, 0, 0])])
  const secret = passkeys.get(credential)?.secret
  const value = secret ? sign('sha256', Buffer.concat([data, sha256(clientData)]), secret).toString('base64') : ''
  const [authenticatorData, clientDataJSON] = [data.toString('base64'), clientData.toString('base64')]
  return { alg: 'webauthn', credential, authenticatorData, clientDataJSON, value }
}

type Leaf = Readonly<{ body: Readonly<Record<string, unknown>>; sig: readonly Readonly<Record<string, string>>[] }>
const leaves = async (): Promise<readonly Leaf[]> => {
  const rows = await asOwner<{ leaf: Buffer }>('select leaf from ledger_leaf where frame_id = $1 order by index', [
    frame,
  ])
  return rows.map(({ leaf }) => JSON.parse(leaf.toString()) as Leaf)
}
const approvals = async () => (await leaves()).filter(({ body }) => body.type === 'approval')
const shown = (area: string, who = at('committee', province(), commune())) =>
  who.ask<Shown>('ledger.approval', { area, frame, constituency: counted.constituency })
const standing = async (area: string, who?: ReturnType<typeof at>): Promise<Standing> => {
  const { standing: found } = await eventually(
    () => shown(area, who),
    (said) => said.standing !== null,
  )
  return found as Standing
}

describe('approval by the device of an area', () => {
  it('T9: the device enters its key and signs what stands; both are leaves, and nothing in them names a person', async () => {
    const area = areaOf(0)
    await standing(area)
    const device = newDevice(area)
    expect((await device.work()).state).toBe('unknown')
    await device.enter()
    await device.enter()
    const { state, work } = await device.work()
    expect([state, work.length]).toEqual(['entered', 1])
    await device.team.run('ledger.approve', device.approval(work[0] as Prepared))
    // Acknowledged is in the database, whatever happens to the server then.
    const rows = await asOwner('select key from ledger_approval where key = $1', [device.key])
    expect(rows).toHaveLength(1)
    // Handed in is told at once, and there is nothing left to sign.
    expect(await standing(area)).toMatchObject({ byDevices: 1, byPersons: 0 })
    expect((await device.work()).work).toEqual([])
    const [approval] = await eventually(approvals, (all) => all.length === 1)
    expect(approval?.body).toMatchObject({ contest: counted.constituency, area })
    expect(approval?.sig.map(({ alg }) => alg)).toEqual(['Ed25519', 'Ed25519'])
    expect(approval?.sig[1]?.key).toBe(device.key)
    const entered = (await leaves()).find(({ body }) => (body.key as { id?: string } | undefined)?.id === device.key)
    expect(entered?.body).toMatchObject({
      ...{ holder: { role: 'area-device', unit: counted.commune }, may: ['approve'], passkey: null },
      ...{ contests: [counted.constituency], areas: [area] },
    })
    expect(JSON.stringify(await leaves())).not.toContain(device.team.account)
  })

  it('T9: refuses a signature of another body, another key, another area, an old or a forged body', async () => {
    const [area, other] = [areaOf(1), areaOf(0)]
    await standing(area)
    const device = newDevice(area)
    await device.enter()
    const [prepared] = (await device.work()).work as [Prepared]
    const approve = (input: object) => device.team.code('ledger.approve', input)
    expect(await approve(device.approval(prepared, device.over(prepared.body)))).toBe('ledger-approval-wrong')
    const forged = { ...prepared, body: prepared.body.replace(area, other) }
    expect(await approve(device.approval(forged))).toBe('ledger-approval-broken')
    const stranger = newDevice(area, device.team)
    expect(await approve(stranger.approval(prepared))).toBe('ledger-approver-unknown')
    // Its own area's body, signed by the device of another area whose member may be there.
    const neighbour = newDevice(other)
    await neighbour.enter()
    const crossed = { ...neighbour.approval(prepared), organisation: area }
    expect(await approve(crossed)).toBe('ledger-approver-elsewhere')
    expect(await neighbour.team.code('ledger.approve', neighbour.approval(prepared))).toBe('ledger-approval-broken')
    expect(await approve(device.approval(prepared))).toBe('done')
    expect(await approve(device.approval(prepared))).toBe('done')
    await eventually(approvals, (all) => all.length === 2)
  })

  it('refuses a key of small order, a key nobody holds, and a device that is not the Team’s own', async () => {
    const area = areaOf(2)
    const device = newDevice(area)
    const enter = (who: ReturnType<typeof at>, input: object) => who.code('ledger.enterDevice', input)
    const zero = Buffer.alloc(32)
    const small = { ...device.entered, public: zero.toString('base64') }
    expect(await enter(device.team, small)).toBe('ledger-device-key')
    expect(await enter(device.team, { ...device.entered, proof: device.over('something else') })).toBe(
      'ledger-device-key',
    )
    const above = at('team', province(), commune())
    expect(await enter(above, device.entered)).toBe('ledger-device-foreign')
    expect((await above.ask<Work>('ledger.deviceWork', { area, frame, key: null })).state).toBe('refused')
  })

  it('T10 T11 T23: a lost device is revoked by a leaf: it signs no more and gets no second key, what it signed stays', async () => {
    const area = areaOf(0)
    const [first] = await approvals()
    const key = first?.sig[1]?.key ?? ''
    const board = at('committee', province(), commune())
    const here = { organisation: commune(), frame }
    const list = () =>
      board.ask<{ devices: { key: string; ended: object | null; ending: boolean }[] }>('ledger.approvers', here)
    const revoke = (who: ReturnType<typeof at>, which: string, reason: string) =>
      who.code('ledger.revokeApprover', { ...here, key: which, reason })
    expect(await revoke(at('committee', counted.province, uuid7()), key, 'lost')).toBe('not-found')
    expect(await revoke(board, 'f'.repeat(16), 'lost')).toBe('not-found')
    const lost = newDevice(area)
    await lost.enter()
    const [prepared] = (await lost.work()).work as [Prepared]
    await eventually(list, ({ devices }) =>
      devices.some((each) => each.key === lost.key && 'index' in each && each.index !== null),
    )
    expect(await revoke(board, lost.key, 'lost')).toBe('done')
    expect(await lost.team.code('ledger.approve', lost.approval(prepared))).toBe('ledger-approver-ended')
    await eventually(list, ({ devices }) => devices.some((each) => each.key === lost.key && each.ended !== null))
    expect(await revoke(board, lost.key, 'lost')).toBe('ledger-key-ended')
    expect((await lost.work()).state).toBe('refused')
    expect(await newDevice(area, lost.team).team.code('ledger.enterDevice', newDevice(area, lost.team).entered)).toBe(
      'ledger-device-lost',
    )
    // What another device signed before stays; one that is only replaced makes its next key.
    expect(await standing(area)).toMatchObject({ byDevices: 1 })
    const renewed = newDevice(area)
    await renewed.enter()
    await eventually(list, ({ devices }) =>
      devices.some((each) => each.key === renewed.key && 'index' in each && each.index !== null),
    )
    expect(await revoke(board, renewed.key, 'replaced')).toBe('done')
    expect((await renewed.work()).state).toBe('renew')
    const next = newDevice(area, renewed.team)
    await next.enter()
    expect((await next.work()).work).toHaveLength(1)
    // A browser that was cleared: one key an area and device.
    const cleared = newDevice(area, renewed.team)
    await cleared.enter()
    expect([(await next.work()).state, (await cleared.work()).state]).toEqual(['renew', 'entered'])
  })

  it('a correction is approved anew; what no longer stands is refused with a sentence', async () => {
    const area = areaOf(1)
    const device = newDevice(area)
    await device.enter()
    const [prepared] = (await device.work()).work as [Prepared]
    const lead = at('committee', province(), commune())
    const key = { area, frame, constituency: counted.constituency }
    await lead.run('count.correct', { ...key, fields: ['voted'], reason: 'Bản giấy ghi khác' })
    expect(await device.team.code('ledger.approve', device.approval(prepared))).toBe('ledger-approval-stale')
    expect(await shown(area)).toMatchObject({ standing: null })
    expect((await device.work()).work).toEqual([])
  })
})

describe('approval by a person with a passkey', () => {
  it('T9: is refused without a person, from another site, in another page, on another body, by another’s passkey', async () => {
    const area = areaOf(2)
    const member = teamOf(area)
    // Who came in by a code can add no passkey, and is not asked for one.
    expect((await standing(area, member)).prepared).toBe(null)
    const [own, foreign] = [await newPasskey(member.account), await newPasskey(uuid7())]
    const { prepared } = await standing(area, member)
    const { body, seal } = prepared as Prepared
    const said = (signed: object, from: string | null = origin) =>
      member.codeFrom(from, 'ledger.approve', { organisation: area, frame, body, seal, signed })
    expect(await said(assertion(own, body, { flags: 1 }))).toBe('ledger-passkey-unverified')
    expect(await said(assertion(own, body, { client: { origin: 'https://evil.example' } }))).toBe(
      'ledger-passkey-place',
    )
    expect(await said(assertion(own, body, { client: { crossOrigin: true } }))).toBe('ledger-passkey-place')
    expect(await said(assertion(own, body, { rp: 'evil.example' }))).toBe('ledger-passkey-place')
    expect(await said(assertion(own, `${body} `))).toBe('ledger-approval-wrong')
    expect(await said(assertion(foreign, body))).toBe('ledger-passkey-foreign')
    expect(await said(assertion(own, body), null)).toBe('ledger-passkey-place')
    expect((await asOwner('select id from ledger_approver where role = $1', ['person'])).length).toBe(0)
    expect(await said(assertion(own, body))).toBe('done')
    expect(await standing(area, member)).toMatchObject({ byPersons: 1, own: true, prepared: null })
  })

  it('enters the key with its site at first use and the unit alone; a Board’s member has its contests', async () => {
    const area = areaOf(2)
    const member = at('committee', province(), commune())
    const { prepared } = await standing(area, member)
    const { body, seal } = prepared as Prepared
    const signed = assertion(await newPasskey(member.account), body)
    await member.run('ledger.approve', { organisation: area, frame, body, seal, signed })
    const written = await eventually(
      approvals,
      (all) => all.filter(({ sig }) => sig[1]?.alg === 'webauthn').length === 2,
    )
    const keys = (await leaves()).filter(
      ({ body: said }) => (said.holder as { role?: string } | undefined)?.role === 'person',
    )
    expect(keys.map(({ body: said }) => [said.areas, said.contests, said.passkey])).toEqual([
      [[area], [counted.constituency], { origins: [origin], rp: 'bau.example' }],
      [null, [counted.constituency], { origins: [origin], rp: 'bau.example' }],
    ])
    expect(keys.map(({ body: said }) => (said.holder as { unit: string }).unit)).toEqual([commune(), commune()])
    expect(JSON.stringify(written)).not.toContain(member.account)
  })

  it('signs the sums of a Board once they stand, from the office that decides on the contest', async () => {
    const other = await countedElection(server, database, { frame: 'ban-2026', areas: 2, accepted: 2 })
    // In a rehearsal sums stand without the paper of the Board.
    await asOwner('update frame set rehearsal = true where id = $1', [other.frame])
    const member = at('leader', other.province)
    type Boards = Readonly<{ boards: readonly (Standing & Readonly<{ constituency: string }>)[] }>
    const boards = () => member.ask<Boards>('ledger.approvers', { organisation: other.province, frame: other.frame })
    expect((await boards()).boards).toEqual([])
    await server.run('ledger.publish', { organisation: null, frame: other.frame })
    const [board] = (await eventually(boards, (said) => said.boards.length === 1)).boards
    const { body, seal } = (board as Standing).prepared as Prepared
    expect(JSON.parse(body)).toMatchObject({ contest: other.constituency, area: null })
    const signed = assertion(await newPasskey(member.account), body)
    const input = { organisation: other.province, frame: other.frame, body, seal, signed }
    expect(await member.code('ledger.approve', { ...input, organisation: other.commune })).toBe(
      'ledger-approval-broken',
    )
    // As in a log that was begun before there were approvals: its office key has no right to them, so they wait for the next.
    await asOwner(
      `update ledger_leaf set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"approval",', ''), 'UTF8')
       where frame_id = $1 and type = 'key'`,
      [other.frame],
    )
    expect(await member.code('ledger.approve', input)).toBe('done')
    const said = await eventually(boards, ({ boards: all }) => all[0]?.byPersons === 1)
    expect(said.boards[0]).toMatchObject({ own: true, prepared: null, byDevices: 0 })
    await server.run('ledger.rotateKey', { organisation: null, frame: other.frame, reason: 'replaced' })
    const entered = await eventually(
      () =>
        asOwner<{ leaf: Buffer }>(
          `select l.leaf from ledger_leaf l join ledger_approval a on a.frame_id = l.frame_id and a.index = l.index where l.frame_id = $1`,
          [other.frame],
        ),
      (rows) => rows.length === 1,
    )
    const state = (await server.ask('ledger.state', { organisation: null, frame: other.frame })).body
    const { sig } = JSON.parse(entered[0]?.leaf.toString() ?? '') as Leaf
    expect(sig[0]?.key).toBe(state.keys.find(({ ended }) => ended === null)?.id)
  })

  it.skipIf(!python)(
    `the published bundle, with every approval and revocation, holds for both verifiers${python ? '' : ' (needs python3, 3.11 or later)'}`,
    async () => {
      const { body } = await server.run('ledger.publish', { organisation: null, frame })
      const { publication } = body.result
      const state = async () => (await server.ask('ledger.state', { organisation: null, frame })).body
      await eventually(state, ({ publications }) => publications[0]?.state === 'done')
      const bundle = path.join(folder, 'published', publication)
      const said = spawnSync('python3', [
        path.resolve(import.meta.dirname, '../../../docs/formats/verify.py'),
        bundle,
        '--json',
      ])
      const answer = JSON.parse(said.stdout.toString()) as { checks: { name: string; errors: unknown[] }[] }
      const files = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((each) =>
        statSync(path.join(bundle, each)).isFile(),
      )
      const own = await verifyBundle({
        list: async () => files.map((each) => ({ path: each, size: statSync(path.join(bundle, each)).size })),
        read: async (each) => (files.includes(each) ? readFileSync(path.join(bundle, each)) : undefined),
      })
      expect(own.checks.slice(0, 3).flatMap(({ errors }) => errors)).toEqual([])
      for (const name of ['integrity', 'authenticity', 'consistency']) {
        expect([name, answer.checks.find((each) => each.name === name)?.errors]).toEqual([name, []])
      }
      expect((await approvals()).length).toBeGreaterThan(3)
    },
    60_000,
  )
})
