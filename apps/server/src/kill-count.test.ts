import process from 'node:process'
import { randomFrom, type SheetState, sheetStates } from '@baucu/counting'
import { afterAll, describe, expect, it } from 'vitest'
import { uuid7 } from './kernel/uuid.ts'
import { killableServer, victims } from './killable-server.ts'
import { askAt, eventually } from './testing.ts'

const kills = Number(process.env.BAUCU_KILLS ?? 10)
const server = killableServer('kill-count')
afterAll(() => server.close())

const [frame, constituency] = ['kiem', 'dv-1']
const candidates = ['a', 'b', 'c', 'd', 'e'].map(() => uuid7())
const votes = (place: number) => `votes.${candidates[place]}`
const sound = {
  ...{ registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_228, valid: 1_219, invalid: 9 },
  ...{ [votes(0)]: 986, [votes(1)]: 904, [votes(2)]: 771, [votes(3)]: 412, [votes(4)]: 305, total: 3_378 },
}
const faulty = { ...sound, total: 3_377 }
const slip = { ...sound, [votes(3)]: 421 }
const use = { received: 1_300, issued: 1_228, exchanged: 4, unused: 68 }

type Who = 'first' | 'second' | 'lead'
type Step = readonly [who: Who, command: string, input: object, state: SheetState]
const reason = 'Đã xem bản giấy'

/** Two ways through every state of a sheet, up to accepted minutes; the first corrects them once. */
const ways: readonly (readonly Step[])[] = [
  [
    ['first', 'take', {}, 'first-typing'],
    ['first', 'handIn', { part: 'first', figures: sound }, 'first-done'],
    ['second', 'take', {}, 'second-typing'],
    ['second', 'handIn', { part: 'second', figures: sound }, 'agreed'],
    ['first', 'saveUse', { version: 0, uses: { [constituency]: use } }, 'agreed'],
    ['first', 'send', { reason }, 'agreed'],
    ['lead', 'accept', {}, 'agreed'],
    ['lead', 'correct', { fields: ['total'], reason }, 'first-returned'],
    ['first', 'reread', { figures: { total: 3_378 } }, 'second-returned'],
    ['second', 'reread', { figures: { total: 3_378 } }, 'agreed'],
    ['first', 'send', { reason }, 'agreed'],
    ['lead', 'accept', {}, 'agreed'],
  ],
  [
    ['first', 'handIn', { part: 'first', figures: faulty, reason }, 'first-held'],
    ['lead', 'pass', { reason }, 'first-done'],
    ['second', 'handIn', { part: 'second', figures: faulty }, 'agreed'],
    ['lead', 'discard', { part: 'both', reason }, 'empty'],
    ['first', 'handIn', { part: 'first', figures: sound }, 'first-done'],
    ['second', 'handIn', { part: 'second', figures: slip }, 'second-returned'],
    ['second', 'reread', { figures: { [votes(3)]: 421 } }, 'different'],
    ['lead', 'return', { to: 'second', reason }, 'second-returned'],
    ['second', 'reread', { figures: { [votes(3)]: 412 } }, 'agreed'],
    ['first', 'send', { reason }, 'agreed'],
    ['lead', 'accept', {}, 'agreed'],
  ],
]
/** What a step is called among those of its sheet; an inventory is none. */
const names: Readonly<Record<string, string>> = { handIn: 'hand-in' }

/** Commands at the door of a killed server are sent again, with the same id, until it answers. */
const sent = async (command: string, input: object, cookie?: string) => {
  const id = uuid7()
  const said = await eventually(
    async () => {
      const answer = await fetch(`${server.url()}/api/commands/${command}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
        body: JSON.stringify({ id, input }),
      }).catch(() => undefined)
      return answer && { status: answer.status, body: (await answer.json().catch(() => ({}))) as { code?: string } }
    },
    (answer) => answer !== undefined && answer.status < 500,
    // A killed product begins anew meanwhile, on a machine that may be busy.
    120_000,
  )
  if (said?.status !== 200) throw new Error(`${command}: ${JSON.stringify(said?.body)}`)
}

async function plan(areas: number): Promise<{ commune: string; ids: string[]; cookies: Record<Who, string> }> {
  const [province, commune] = [uuid7(), uuid7()]
  await sent('frames.create', { frame, name: 'Kiểm phiếu', edition: '2025', electionDay: '2026-03-15' })
  await sent('organisations.create', {
    ...{ organisation: province, parent: null, province: '99', code: 'T', name: 'Tỉnh T', kind: 'province' },
  })
  await sent('organisations.create', {
    organisation: commune,
    parent: province,
    code: 'X',
    name: 'Xã X',
    kind: 'commune',
  })
  await sent('territory.saveConstituency', {
    ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Các xã', seats: 3 },
    ...{ decision: 'QĐ 1', decidedOn: '2025-12-20' },
  })
  await sent('candidates.saveList', {
    ...{ organisation: province, frame, constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2026-02-14' },
    candidates: candidates.map((id, index) => ({
      ...{ id, name: `Nguyễn Mẫu ${index}`, otherName: null, gender: null, birthDate: '1970-01-01' },
    })),
  })
  const ids = Array.from({ length: areas }, () => uuid7())
  for (const [index, area] of ids.entries()) {
    await sent('territory.saveArea', {
      ...{ under: commune, frame, area, team: { code: `KV${index}`, name: `Tổ bầu cử số ${index + 1}` } },
      ...{ number: index + 1, address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [] },
      ...{ earlyOn: null, earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
      constituencies: { NA: constituency },
    })
  }
  const signIn = async (username: string): Promise<string> => {
    const account = uuid7()
    const password = 'mật khẩu của người kiểm phiếu'
    await sent('accounts.create', { account, organisation: commune, name: username, username, password })
    await sent('accounts.grant', { grant: uuid7(), account, role: 'committee', organisation: commune })
    const answer = await fetch(`${server.url()}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url() },
      body: JSON.stringify({ username, password: password.normalize('NFC') }),
    })
    expect(answer.status).toBe(200)
    return answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
  }
  const cookies = { first: await signIn('nhap.mot'), second: await signIn('nhap.hai'), lead: await signIn('phu.trach') }
  return { commune, ids, cookies }
}

describe('the count, killed in every state of a sheet', () => {
  it(
    `H13: kill -9 of server, database or both, ${kills} times: no acknowledged step is lost, none is doubled, the sums are right`,
    async () => {
      await server.start()
      const lanes = 4
      const { ids, cookies } = await plan(Math.ceil(kills * 1.2) + 2 * lanes)
      const random = randomFrom(4180, 'kill-count')
      const done = new Map<string, Step[]>()
      const hit = new Set<SheetState>()
      let killed = 0
      let until = 1
      let replies = 0
      let dying: Promise<void> = Promise.resolve()
      const states = new Map<string, SheetState>()
      const kill = async () => {
        const victim = victims[Math.floor(random() * victims.length)] ?? 'server'
        for (const state of states.values()) hit.add(state)
        await server.kill(victim)
        if (victim !== 'database') await server.start()
        killed += 1
        replies = 0
        until = 1 + Math.floor(random() * 14)
      }
      let next = 0
      const lane = async () => {
        while (killed < kills && next < ids.length) {
          const index = next++
          const area = ids[index] ?? ''
          states.set(area, 'empty')
          for (const step of ways[index % ways.length] ?? []) {
            const [who, command, input, state] = step
            await sent(`count.${command}`, { area, frame, constituency, ...input }, cookies[who])
            states.set(area, state)
            done.set(area, [...(done.get(area) ?? []), step])
            replies += 1
            if (replies >= until && killed < kills) {
              until = Number.POSITIVE_INFINITY
              // The others go on meanwhile: their next step meets a server that dies.
              dying = dying.then(kill)
            }
          }
          states.delete(area)
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      await dying
      expect(killed).toBe(kills)
      // All nine states, once there were kills enough to meet them.
      if (kills >= 100) expect([...hit].sort()).toEqual([...sheetStates].sort())
      for (const [area, steps] of done) {
        const sheet = await askAt<{ steps: { step: string }[]; upward: string }>(server.url(), 'count.sheet', {
          ...{ area, frame, constituency },
        })
        const expected = steps.flatMap(([, command]) => (command === 'saveUse' ? [] : [names[command] ?? command]))
        expect(sheet.body.steps.map(({ step }) => step)).toEqual(expected)
        expect(sheet.body.upward).toBe('accepted')
      }
      const result = await askAt<{
        areas: { reported: number }
        registered: number
        voted: number
        candidates: { id: string; votes: number }[]
      }>(server.url(), 'results.constituency', {
        ...{ frame, constituency },
      })
      expect(result.body.areas.reported).toBe(done.size)
      expect(result.body.registered).toBe(done.size * sound.registered)
      expect(result.body.voted).toBe(done.size * sound.voted)
      const each = new Map(Object.entries(sound))
      expect(result.body.candidates.map((one) => one.votes)).toEqual(
        candidates.map((_, place) => done.size * (each.get(votes(place)) ?? 0)),
      )
      const chain = await eventually(
        () => askAt<{ ok: boolean; chains: { waiting: number }[] }>(server.url(), 'audit.chain', {}),
        ({ body }) => body.chains.every((each) => each.waiting === 0),
      )
      expect(chain.body.ok).toBe(true)
      // Every acceptance and every correction is one leaf of the log, none lost and none doubled: beside them the election, the
      // office's key, the contest and its areas, and a few of the installation (the release, heads of the audit log by province).
      const log = await eventually(
        () => askAt<{ size: number; waiting: number }>(server.url(), 'ledger.state', { organisation: null, frame }),
        ({ body }) => body.waiting === 0,
      )
      const leaves = [...done.values()].flat().filter(([, command]) => command === 'accept' || command === 'correct')
      const beside = log.body.size - leaves.length - (3 + Math.ceil(ids.length / 500))
      expect(beside).toBeGreaterThanOrEqual(0)
      expect(beside).toBeLessThanOrEqual(3)
      for (const [area, steps] of done) {
        const receipt = await askAt<{ state: string; leaf: { type: string } }>(server.url(), 'ledger.receipt', {
          ...{ area, frame, constituency },
        })
        const corrected = steps.some(([, command]) => command === 'correct')
        expect(receipt.body.leaf.type).toBe(corrected ? 'correction' : 'minute')
      }
    },
    60_000 + kills * 15_000,
  )
})
