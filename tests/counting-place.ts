import { randomUUID } from 'node:crypto'
import { type APIRequestContext, request as requests } from '@playwright/test'
import { act } from './tasks.ts'

/** Somebody who counts there; `request` speaks in his name past the page. */
type Counter = Readonly<{ name: string; username: string; password: string; request: APIRequestContext }>

/** A commune of a province of its own that counts one contest of the National Assembly, and who works there. */
export type CountingPlace = Readonly<{
  frame: string
  province: string
  commune: string
  constituency: string
  seats: number
  candidates: readonly Readonly<{ id: string; name: string }>[]
  /** Ids of the polling areas, by number. */
  areas: readonly string[]
  /** The secretary of the first Team. */
  secretary: Counter
  /** Three of the committee: a typist, a lead, one who receives. */
  typist: Counter
  lead: Counter
  board: Counter
  /** Of the office of the province, whose election it is. */
  above: Counter
}>

/** Made at the machine itself, with names of its own, so that no other test meets it. */
export async function countingPlace(
  request: APIRequestContext,
  baseURL: string | undefined,
  {
    edition,
    areas: many,
    candidates: listed,
    seats,
  }: Readonly<{ edition: '2015' | '2025'; areas: number; candidates: number; seats: number }>,
): Promise<CountingPlace> {
  const tail = randomUUID().slice(0, 8)
  const frame = `kiem-${tail}`
  const [province, commune, constituency] = [randomUUID(), randomUUID(), `dv-${tail}`]
  const electionDay = edition === '2025' ? '2026-03-15' : '2021-05-23'
  await act(request, 'frames.create', { frame, name: `Kiểm phiếu ${tail}`, edition, electionDay })
  await act(request, 'organisations.create', {
    ...{ organisation: province, parent: null, province: '99', code: `T-${tail}`, name: `Tỉnh Minh Sơn ${tail}` },
    kind: 'province',
  })
  await act(request, 'organisations.create', {
    ...{ organisation: commune, parent: province, code: `X-${tail}`, name: `Xã Suối Mẫu ${tail}`, kind: 'commune' },
  })
  await act(request, 'territory.saveConstituency', {
    ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Các xã Suối Mẫu, Đồi Mẫu', seats },
    ...{ decision: 'QĐ 1', decidedOn: '2020-12-20' },
  })
  const candidates = Array.from({ length: listed }, (_, index) => ({
    ...{ id: randomUUID(), name: `Nguyễn Thị Thí Dụ ${String.fromCharCode(65 + index)}` },
  }))
  await act(request, 'candidates.saveList', {
    ...{ organisation: province, frame, constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2021-02-14' },
    candidates: candidates.map((each) => ({ ...each, otherName: null, gender: null, birthDate: '1970-01-01' })),
  })
  const areas = Array.from({ length: many }, () => randomUUID())
  for (const [index, area] of areas.entries()) {
    await act(request, 'territory.saveArea', {
      ...{ under: commune, frame, area, team: { code: `KV${index + 1}-${tail}`, name: `Tổ bầu cử số ${index + 1}` } },
      ...{ number: index + 1, address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [] },
      ...{ earlyOn: null, earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
      constituencies: { NA: constituency },
    })
  }
  const counter = async (part: string, organisation: string, role: string): Promise<Counter> => {
    const account = randomUUID()
    const one = { name: `Người ${part} ${tail}`, username: `${part}.${tail}`, password: `mật khẩu ${tail}` }
    await act(request, 'accounts.create', { account, organisation, ...one })
    await act(request, 'accounts.grant', { grant: randomUUID(), account, role, organisation })
    const own = await requests.newContext({ ...(baseURL ? { baseURL } : {}) })
    await signInAs(own, one, baseURL)
    return { ...one, request: own }
  }
  return {
    ...{ frame, province, commune, constituency, seats, candidates, areas },
    secretary: await counter('to', areas[0] ?? commune, 'team'),
    typist: await counter('nhap', commune, 'committee'),
    lead: await counter('phu-trach', commune, 'committee'),
    board: await counter('ban', commune, 'committee'),
    above: await counter('tinh', province, 'office'),
  }
}

/** Takes the session of an account into a context: a page's (`page.request`), or one of its own. */
export async function signInAs(
  request: APIRequestContext,
  { username, password }: Pick<Counter, 'username' | 'password'>,
  baseURL: string | undefined,
): Promise<void> {
  const answer = await request.post('/api/auth/sign-in/username', {
    data: { username, password: password.normalize('NFC') },
    headers: { origin: baseURL ?? '' },
  })
  if (!answer.ok()) throw new Error(`sign in: ${answer.status()} ${await answer.text()}`)
}
