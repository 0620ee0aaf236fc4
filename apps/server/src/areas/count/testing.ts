import { expect } from 'vitest'
import type { GrantAt } from '../../kernel/access.ts'
import { openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

const names = ['An', 'Bình', 'Chi', 'Dung', 'Hà']
const path = (...ids: readonly string[]) => ids.map(segmentOf).join('')

/** Somebody at the count: `run('take', …)`, `see(key)`. */
export type CountPerson = Readonly<{
  run: (verb: string, input: object) => Promise<Record<string, unknown>>
  see: (key: object) => Promise<Record<string, unknown>>
  ask: (noun: string, input: object) => Promise<Record<string, unknown>>
}>

/** A server with a commune that counts one constituency of the National Assembly, three seats and five candidates. */
export async function countWorld(areas: number, edition: '2015' | '2025' = '2025') {
  const server = await testServer({ sample: false })
  const database = openDatabase(server.address)
  const must = async <N extends Parameters<TestServer['run']>[0]>(
    name: N,
    input: Parameters<typeof server.run<N>>[1],
  ) => {
    const said = await server.run(name, input)
    expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
    return said.body.result
  }
  const [province, commune, elsewhere] = [uuid7(), uuid7(), uuid7()] as const
  const frame = `kiem-${edition}`
  const constituency = 'dv-1'
  const electionDay = edition === '2025' ? '2026-03-15' : '2021-05-23'
  const candidates = names.map(() => uuid7())
  await must('frames.create', { frame, name: 'Thử kiểm phiếu', edition, electionDay })
  const at = (organisation: string, parent: string | null, code: string, kind: 'province' | 'commune') =>
    must('organisations.create', {
      ...{ organisation, parent, code, name: kind === 'province' ? `Tỉnh ${code}` : `Xã ${code}`, kind },
      ...(parent === null ? { province: '99' } : {}),
    })
  await at(province, null, 'T', 'province')
  await at(commune, province, 'X1', 'commune')
  await at(elsewhere, province, 'X2', 'commune')
  await must('territory.saveConstituency', {
    ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Các xã', seats: 3 },
    ...{ decision: 'QĐ 1', decidedOn: '2020-12-20' },
  })
  await must('candidates.saveList', {
    ...{ organisation: province, frame, constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2021-02-14' },
    candidates: candidates.map((id, index) => ({
      ...{ id, name: `Nguyễn Mẫu ${names[index]}`, otherName: null, gender: null, birthDate: '1970-01-01' },
    })),
  })
  // Areas are planned before the first of them counts: from then on the map stands still.
  const planned: string[] = []
  for (let number = 1; number <= areas; number += 1) {
    const id = uuid7()
    await must('territory.saveArea', {
      ...{ under: commune, frame, area: id, team: { code: `KV${number}`, name: `Tổ bầu cử số ${number}` } },
      ...{ number, address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [], earlyOn: null },
      ...{ earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
      constituencies: { NA: constituency },
    })
    planned.push(id)
  }
  /** Somebody with an account, a session and a role somewhere. */
  const person = (role: GrantAt['role'], organisation: string, reach: string): CountPerson => {
    const who = signedIn(database, {
      ...{ account: uuid7(), session: uuid7(), grants: [{ id: uuid7(), role, organisation, path: reach }] },
    })
    const said = async (answer: Promise<unknown>) => {
      const answered = await answer
      return answered instanceof Refused
        ? { status: answered.status, code: answered.code, fields: answered.fields }
        : (answered as { result: Record<string, unknown> }).result
    }
    return {
      run: (verb, input) => said(who.run(`count.${verb}`, input)),
      ask: (noun, input) => said(who.ask(noun, input)),
      see: (key) => said(who.ask('count.sheet', key)),
    }
  }
  const votes = (place: number) => `votes.${candidates[place]}`
  return {
    ...{ server, database, must, frame, constituency, candidates, province, commune, votes },
    /** An area that no test has used. */
    area: (): string => planned.shift() ?? expect.fail('no area left'),
    teamOf: (id: string) => person('team', id, path(province, commune, id)),
    office: () => person('committee', commune, path(province, commune)),
    provincial: () => person('office', province, path(province)),
    stranger: () => person('committee', elsewhere, path(province, elsewhere)),
    keyOf: (id: string) => ({ area: id, frame, constituency }),
    sound: {
      ...{ registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_228, valid: 1_219, invalid: 9 },
      ...{ [votes(0)]: 986, [votes(1)]: 904, [votes(2)]: 771, [votes(3)]: 412, [votes(4)]: 305, total: 3_378 },
    } as Readonly<Record<string, number>>,
    /** The inventory that goes with it. */
    use: { received: 1_300, issued: 1_228, exchanged: 4, unused: 68 },
    close: async () => {
      await database.close()
      await server.close()
    },
  }
}
export type CountWorld = Awaited<ReturnType<typeof countWorld>>
