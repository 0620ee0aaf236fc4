import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { uuid7 } from './kernel/uuid.ts'
import { killableServer } from './killable-server.ts'
import { askAt, eventually, runAt } from './testing.ts'

const server = killableServer('kill-approvals')
afterAll(() => server.close())

const [frame, constituency] = ['kiem', 'dv-1']
const candidates = ['a', 'b', 'c', 'd', 'e'].map(() => uuid7())
const figures = {
  ...{ registered: 1_010, voted: 1_000, issued: 1_000, collected: 1_000, valid: 990, invalid: 10, total: 2_390 },
  ...Object.fromEntries(candidates.map((id, index) => [`votes.${id}`, [700, 620, 560, 300, 210][index] ?? 0])),
}

const must = async (name: string, input: unknown): Promise<void> => {
  const said = await runAt<{ code?: string }>(server.url(), name, input)
  if (said.status !== 200) throw new Error(`${name}: ${JSON.stringify(said.body)}`)
}

/** An area with accepted minutes of one contest; answers how to speak as whoever works there. */
async function plan() {
  const [province, commune, area] = [uuid7(), uuid7(), uuid7()]
  await must('frames.create', { frame, name: 'Kiểm phiếu', edition: '2025', electionDay: '2026-03-15' })
  const tree = { organisation: province, parent: null, province: '99', code: 'T', name: 'Tỉnh T', kind: 'province' }
  await must('organisations.create', tree)
  const below = { organisation: commune, parent: province, code: 'X', name: 'Xã X', kind: 'commune' }
  await must('organisations.create', below)
  await must('territory.saveConstituency', {
    ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Các xã', seats: 3 },
    ...{ decision: 'QĐ 1', decidedOn: '2025-12-20' },
  })
  await must('candidates.saveList', {
    ...{ organisation: province, frame, constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2026-02-14' },
    candidates: candidates.map((id, index) => ({
      ...{ id, name: `Nguyễn Mẫu ${index}`, otherName: null, gender: null, birthDate: '1970-01-01' },
    })),
  })
  await must('territory.saveArea', {
    ...{ under: commune, frame, area, team: { code: 'KV1', name: 'Tổ bầu cử số 1' } },
    ...{ number: 1, address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [] },
    ...{ earlyOn: null, earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
    constituencies: { NA: constituency },
  })
  const signIn = async (username: string, role: string, organisation: string) => {
    const [account, password] = [uuid7(), 'mật khẩu của người kiểm phiếu'.normalize('NFC')]
    await must('accounts.create', { account, organisation, name: username, username, password })
    await must('accounts.grant', { grant: uuid7(), account, role, organisation })
    const answer = await fetch(`${server.url()}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url() },
      body: JSON.stringify({ username, password }),
    })
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0])
    return (name: string, input: unknown) => asWho(cookie.join('; '), name, input)
  }
  const [first, second, lead] = [
    await signIn('nhap.mot', 'committee', commune),
    await signIn('nhap.hai', 'committee', commune),
    await signIn('phu.trach', 'committee', commune),
  ]
  const key = { area, frame, constituency }
  await first('count.handIn', { ...key, part: 'first', figures })
  await second('count.handIn', { ...key, part: 'second', figures })
  await first('count.send', { ...key, reason: 'Ảnh gửi sau' })
  await lead('count.accept', key)
  return { area, team: await signIn('to.vien', 'team', area) }
}

/** A command, or with `?` before its name a query, in the name of a session. */
async function asWho(cookie: string, name: string, input: unknown): Promise<unknown> {
  const asked = name.startsWith('?')
  const address = asked
    ? `/api/queries/${name.slice(1)}?input=${encodeURIComponent(JSON.stringify(input))}`
    : `/api/commands/${name}`
  const answer = await fetch(`${server.url()}${address}`, {
    headers: { 'content-type': 'application/json', cookie },
    ...(asked ? {} : { method: 'POST', body: JSON.stringify({ id: uuid7(), input }) }),
  })
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
  return await answer.json()
}

it('an approval that was acknowledged is in the log after kill -9 of server and database, once', async () => {
  await server.start()
  const { area, team } = await plan()
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const text = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')
  const over = (message: string) => sign(null, Buffer.from(message), privateKey).toString('base64')
  const proof = over(`baucu-device/1\n${frame}\n${area}\n${text}\n`)
  const { result } = (await team('ledger.enterDevice', { area, frame, public: text, proof })) as {
    result: { key: string }
  }
  const { key } = result
  type Work = { work: readonly { body: string; seal: string }[] }
  const { work } = await eventually(
    async () => (await team('?ledger.deviceWork', { area, frame, key })) as Work,
    (said) => said.work.length === 1,
  )
  const [prepared] = work
  const signed = { alg: 'Ed25519', key, value: over(`baucu-leaf/1\n${prepared?.body}`) }
  await team('ledger.approve', { organisation: area, frame, ...prepared, signed })
  await server.kill('both')
  await server.start()
  type Approvers = { byDevices: number; waiting: number; keys: number }
  const { body } = await eventually(
    () => askAt<Approvers>(server.url(), 'ledger.approvers', { organisation: null, frame }),
    (said) => said.body.byDevices === 1,
  )
  expect(body).toMatchObject({ byDevices: 1, waiting: 0, keys: 1 })
  expect((await team('?ledger.deviceWork', { area, frame, key })) as Work).toMatchObject({ work: [] })
}, 300_000)
