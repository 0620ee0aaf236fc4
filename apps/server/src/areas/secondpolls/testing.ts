import type { Body, Edition } from '@baucu/law'
import { expect } from 'vitest'
import type { Database } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

/** Figures of an area: registered, voted, valid, then votes in the order of the list; everybody's ballot was collected. */
export type Area = Readonly<{ registered: number; voted: number; valid: number; votes: readonly number[] }>

/** The days that tests of an edition stand on. */
export const days: Readonly<Record<Edition, Readonly<{ first: string; last: string; late: string }>>> = {
  '2025': { first: '2026-03-15', last: '2026-03-22', late: '2026-03-23' },
  '2015': { first: '2021-05-23', last: '2021-06-07', late: '2021-06-08' },
}

/** A province, a commune and three people who count there, with one frame of an edition. */
export async function makePlace(server: TestServer, database: Database, edition: Edition) {
  const [province, commune] = [uuid7(), uuid7()]
  const frame = `lan-hai-${uuid7()}`
  const must = async <N extends Parameters<TestServer['run']>[0]>(
    name: N,
    input: Parameters<typeof server.run<N>>[1],
  ) => {
    const said = await server.run(name, input)
    expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
    return said.body.result
  }
  await must('frames.create', { frame, name: 'Thử lần hai', edition, electionDay: days[edition].first })
  const code = frame.slice(-6)
  const place = { organisation: province, parent: null, province: '99', code: `T${code}`, name: 'Tỉnh Mẫu' }
  await must('organisations.create', { ...place, kind: 'province' })
  const below = { organisation: commune, parent: province, code: `X${code}`, name: 'Xã Suối Mẫu' }
  await must('organisations.create', { ...below, kind: 'commune' })
  const path = segmentOf(province) + segmentOf(commune)
  const someone = () =>
    signedIn(database, {
      ...{ account: uuid7(), session: uuid7() },
      grants: [{ id: uuid7(), role: 'committee', organisation: commune, path }],
    })
  const [first, second, board] = [someone(), someone(), someone()] as const
  let numbers = 0

  /** Draws a constituency with its list and its areas. */
  const draw = async (body: Body, seats: number, births: readonly (string | null)[], areas: number) => {
    const number = ++numbers
    const constituency = `dv-${number}`
    const organisation = body === 'commune' ? commune : province
    await must('territory.saveConstituency', {
      ...{ organisation, frame, constituency, body, number, area: 'Các thôn', seats },
      ...{ decision: 'QĐ 1', decidedOn: '2020-12-20' },
    })
    const candidates = births.map(() => uuid7())
    await must('candidates.saveList', {
      ...{ organisation, frame, constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2021-02-14' },
      candidates: births.map((birthDate, index) => ({
        ...{ id: candidates[index] ?? '', name: `Lê Mẫu ${index + 1}`, otherName: null, gender: null, birthDate },
      })),
    })
    const ids: string[] = []
    for (let index = 0; index < areas; index++) {
      const area = uuid7()
      await must('territory.saveArea', {
        ...{ under: commune, frame, area, team: { code: `KV${area.slice(-9)}`, name: `Tổ ${number}.${index + 1}` } },
        ...{ number: number * 100 + index, address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [] },
        ...{ earlyOn: null, earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
        constituencies: { [body]: constituency },
      })
      ids.push(area)
    }
    return { organisation, constituency, candidates, areas: ids }
  }

  const done = async (answer: Promise<unknown>) => {
    const said = await answer
    if (said instanceof Refused) throw new Error(`${said.code} ${JSON.stringify(said.numbers)}`)
  }

  /** The paper of an area, typed twice and accepted by the Board. */
  const count = async (
    at: Readonly<{ constituency: string; candidates: readonly string[] }>,
    area: string,
    { registered, voted, valid, votes }: Area,
    where = frame,
    accepted = true,
  ): Promise<void> => {
    const key = { area, frame: where, constituency: at.constituency }
    const figures = {
      ...{ registered, voted, issued: voted, collected: voted, valid, invalid: voted - valid },
      ...Object.fromEntries(at.candidates.map((id, index) => [`votes.${id}`, votes[index] ?? 0])),
      total: votes.reduce((sum, each) => sum + each, 0),
    }
    await done(first.run('count.handIn', { ...key, part: 'first', figures, reason: '' }))
    await done(second.run('count.handIn', { ...key, part: 'second', figures }))
    await done(first.run('count.send', { ...key, reason: 'Ảnh gửi sau' }))
    if (accepted) await done(board.run('count.accept', key))
  }

  /** Accepted minutes go back to both typists for how many were registered. */
  const correct = (constituency: string, area: string, where: string): Promise<void> =>
    done(
      board.run('count.correct', {
        ...{ area, frame: where, constituency, fields: ['registered'], reason: 'Bản giấy ghi khác' },
      }),
    )
  /** Both read it again, and the Board accepts. */
  const readAgain = async (constituency: string, area: string, where: string, registered: number): Promise<void> => {
    const key = { area, frame: where, constituency }
    await done(first.run('count.reread', { ...key, figures: { registered } }))
    await done(second.run('count.reread', { ...key, figures: { registered } }))
    await done(first.run('count.send', { ...key, reason: 'Ảnh gửi sau' }))
    await done(board.run('count.accept', key))
  }

  /** What the Board is told when it sends fields of a sheet back: the last thing that can be done with one that was sent. */
  const sendBack = async (constituency: string, area: string): Promise<string> => {
    const said = await board.run('count.sendBack', { area, frame, constituency, fields: ['voted'], reason: 'Xem lại' })
    return said instanceof Refused ? said.code : 'done'
  }

  const result = async (constituency: string, of = frame) =>
    (await server.ask('results.constituency', { frame: of, constituency })).body
  const one = async (at: Readonly<{ organisation: string; constituency: string }>, of = frame) =>
    (await server.ask('secondPolls.one', { organisation: at.organisation, frame: of, constituency: at.constituency }))
      .body
  const open = (
    at: Readonly<{ organisation: string; constituency: string }>,
    input: Partial<Parameters<typeof server.run<'secondPolls.open'>>[1]>,
    of = frame,
  ) =>
    server.run('secondPolls.open', {
      ...{ organisation: at.organisation, frame: of, constituency: at.constituency, kind: 'rerun' as const },
      ...{ decision: 'Nghị quyết số 9/NQ-HĐBCQG', decidedOn: days[edition].first, day: days[edition].last },
      ...input,
    })
  return { frame, province, commune, draw, count, correct, readAgain, sendBack, result, one, open, must }
}
