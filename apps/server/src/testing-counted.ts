import type { GrantAt } from './kernel/access.ts'
import type { Database } from './kernel/database.ts'
import { Refused } from './kernel/refused.ts'
import { uuid7 } from './kernel/uuid.ts'
import { signedIn, type TestServer } from './testing.ts'

const segment = (id: string): string => `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.`

/** The smallest file that is a photograph. */
const photograph = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 7, 0xff, 0xd9]).toString('base64')

const names = ['An', 'Bình', 'Chi', 'Dung', 'Hà']

/** Sound figures of a paper, in the fields of the form. */
const figuresOf = (candidates: readonly string[]): Record<string, number> => ({
  ...{ registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_228, valid: 1_219, invalid: 9, total: 3_378 },
  ...Object.fromEntries(candidates.map((id, index) => [`votes.${id}`, [986, 904, 771, 412, 305][index] ?? 0])),
})

/** Sound figures of a paper of an area so small that its figures are published in a group only. */
const smallFiguresOf = (candidates: readonly string[]): Record<string, number> => ({
  ...{ registered: 30, voted: 26, issued: 26, collected: 26, valid: 25, invalid: 1, total: 58 },
  ...Object.fromEntries(candidates.map((id, index) => [`votes.${id}`, [20, 17, 13, 5, 3][index] ?? 0])),
})

export type CountedElection = Awaited<ReturnType<typeof countedElection>>

/**
 * An election of the National Assembly in one commune, planned and counted as offices do it: `areas` polling areas, of which
 * the Board has taken the minutes of `accepted`, each with a photograph of its paper. The first `small` areas are very small.
 */
export async function countedElection(
  server: TestServer,
  database: Database,
  {
    frame,
    areas: planned,
    accepted,
    electionDay = '2026-03-15',
    small = 0,
    signatureRoots,
  }: Readonly<{
    frame: string
    areas: number
    accepted: number
    small?: number
    electionDay?: string
    /** Certificates at which those of signed PDFs end. */
    signatureRoots?: () => string
  }>,
) {
  const must = async <N extends Parameters<TestServer['run']>[0]>(
    name: N,
    input: Parameters<typeof server.run<N>>[1],
  ) => {
    const said = await server.run(name, input)
    if (said.status !== 200) throw new Error(`${name}: ${said.body.code} ${said.body.fields}`)
  }
  const [province, commune] = [uuid7(), uuid7()]
  const constituency = `${frame}-1`
  const code = frame.toUpperCase().slice(0, 20)
  await must('frames.create', { frame, name: `Bầu cử ${frame}`, edition: '2025', electionDay })
  await must('organisations.create', {
    ...{ organisation: province, parent: null, province: '99', code, name: 'tỉnh Mẫu', kind: 'province' },
  })
  await must('organisations.create', {
    ...{ organisation: commune, parent: province, code: `${code}-X`, name: 'xã Suối Mẫu', kind: 'commune' },
  })
  await must('territory.saveConstituency', {
    ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Các xã', seats: 3 },
    ...{ decision: 'QĐ 1', decidedOn: '2025-12-20' },
  })
  const candidates = names.map(() => uuid7())
  await must('candidates.saveList', {
    ...{ organisation: province, frame, constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2026-02-14' },
    candidates: candidates.map((id, index) => ({
      ...{ id, name: `Nguyễn Mẫu ${names[index]}`, otherName: null },
      ...{ gender: index % 2 === 0 ? 'M' : 'F', birthDate: `${1_970 + 5 * index}-01-01` },
    })),
  })
  const areas = Array.from({ length: planned }, () => uuid7())
  for (const [index, area] of areas.entries()) {
    await must('territory.saveArea', {
      ...{ under: commune, frame, area, team: { code: `${code}-${index}`, name: `Tổ bầu cử số ${index + 1}` } },
      ...{ number: index + 1, address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [] },
      ...{ earlyOn: null, earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
      constituencies: { NA: constituency },
    })
  }
  /** Somebody with an account and a role somewhere; refusals are thrown. */
  const someone = (role: GrantAt['role'], ...place: readonly string[]) => {
    const who = signedIn(
      database,
      {
        ...{ account: uuid7(), session: uuid7() },
        grants: [{ id: uuid7(), role, organisation: place.at(-1) ?? null, path: place.map(segment).join('') }],
      },
      undefined,
      signatureRoots,
    )
    const said = async (answer: Promise<unknown>) => {
      const answered = await answer
      if (answered instanceof Refused) throw new Error(`${answered.code} ${answered.fields.join(' ')}`)
      return (answered as { result: unknown }).result
    }
    return {
      run: (name: string, input: unknown) => said(who.run(name, input)),
      ask: (name: string, input: unknown) => said(who.ask(name, input)),
      try: who,
    }
  }
  const [first, second, board] = [0, 1, 2].map(() => someone('committee', province, commune))
  for (const [index, area] of areas.slice(0, accepted).entries()) {
    const key = { area, frame, constituency }
    const figures = index < small ? smallFiguresOf(candidates) : figuresOf(candidates)
    await first?.run('count.handIn', { ...key, part: 'first', figures })
    await second?.run('count.handIn', { ...key, part: 'second', figures })
    await first?.run('count.attach', { ...key, evidence: uuid7(), name: 'bien-ban.jpg', content: photograph })
    await first?.run('count.send', { ...key, reason: 'Biên bản kiểm kê gửi sau' })
    await board?.run('count.accept', key)
  }
  return { frame, province, commune, constituency, candidates, areas, someone, path: [province, commune] as const }
}
