import { countFields } from '@baucu/counting'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCounted } from './read-counted.ts'
import { rebuildTotals } from './rebuild-totals.ts'
import { type CountPerson, type CountWorld, countWorld } from './testing.ts'

let world: CountWorld
let first: CountPerson
let second: CountPerson
let board: CountPerson
let lead: CountPerson
beforeAll(async () => {
  world = await countWorld(8)
  ;[first, second, board, lead] = [world.office(), world.office(), world.office(), world.office()]
})
afterAll(() => world.close())

const must = async (said: Promise<Record<string, unknown>>) => {
  const answer = await said
  if ('code' in answer) throw new Error(JSON.stringify(answer))
  return answer
}
type Figures = Readonly<Record<string, number>>

/** Typed twice, sent and accepted. */
async function accept(id: string, figures: Figures): Promise<void> {
  const key = world.keyOf(id)
  await must(first.run('handIn', { ...key, part: 'first', figures }))
  await must(second.run('handIn', { ...key, part: 'second', figures }))
  await upward(id)
}
async function upward(id: string): Promise<void> {
  await must(first.run('send', { ...world.keyOf(id), reason: 'Ảnh gửi sau' }))
  await must(board.run('accept', world.keyOf(id)))
}
const sums = () =>
  world.database.transaction('read', async (transaction) => ({
    kept: (await readCounted(transaction.db, world.frame)).get(0),
    made: (await rebuildTotals(transaction, world.frame)).get(0),
  }))

describe('minutes that were accepted', () => {
  it('H13 L06: corrected leave the sums at once, are read again by both, and take their place again; what was stays readable', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    await accept(id, world.sound)
    const before = await sums()
    expect(before.kept?.areas.reported).toBe(before.made?.reported)
    const correct = { ...key, fields: ['voted'], reason: 'Bản giấy ghi 1.227' }
    expect(await first.run('correct', correct)).toMatchObject({ code: 'sheet-own-entry' })
    expect(await world.teamOf(id).run('correct', correct)).toMatchObject({ code: 'not-allowed' })
    expect(await lead.run('correct', { ...correct, reason: ' ' })).toMatchObject({ fields: ['input.reason'] })
    expect(await lead.run('correct', { ...correct, fields: ['votes.x'] })).toMatchObject({
      ...{ code: 'sheet-fields', fields: ['input.fields'] },
    })
    expect(await lead.run('correct', correct)).toMatchObject({ state: 'first-returned', fields: ['voted'] })
    // At once: nothing of them is in the sums any more, and nothing else has gone.
    const during = await sums()
    expect(during.kept?.areas.reported).toBe((before.kept?.areas.reported ?? 0) - 1)
    expect(during.kept?.voted).toBe((before.kept?.voted ?? 0) - 1_228)
    expect(await lead.run('correct', correct)).toMatchObject({ code: 'sheet-other-state' })
    expect(await lead.see(key)).toMatchObject({ upward: 'no', correcting: true })
    // A lead types nothing; both typists read the paper.
    expect(await lead.run('reread', { ...key, figures: { voted: 1_227 } })).toMatchObject({ code: 'sheet-not-yours' })
    expect(await first.see(key)).toMatchObject({ reread: ['voted'], figures: { voted: null } })
    await must(first.run('reread', { ...key, figures: { voted: 1_227 } }))
    await must(second.run('reread', { ...key, figures: { voted: 1_227 } }))
    await must(first.run('explain', { ...key, code: 'ID-06', field: 'issued', text: 'Một cử tri không bỏ phiếu' }))
    await upward(id)
    const after = await sums()
    expect(after.kept?.voted).toBe((before.kept?.voted ?? 0) - 1)
    expect(after.kept?.areas.reported).toBe(before.kept?.areas.reported)
    const { steps, correcting } = (await lead.see(key)) as {
      steps: { step: string; reason: string; figures: Figures | null }[]
      correcting: boolean
    }
    expect(correcting).toBe(false)
    expect(steps.flatMap(({ step, reason, figures }) => (figures ? [[step, reason, figures.voted]] : []))).toEqual([
      ['accept', '', 1_228],
      ['correct', 'Bản giấy ghi 1.227', 1_228],
      ['accept', '', 1_227],
    ])
  })

  it('nobody takes figures out of the sums past a correction, and two leads correct once', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    await accept(id, world.sound)
    await expect(
      world.database.transaction('write', ({ client }) => client.query('delete from minutes where area_id = $1', [id])),
    ).rejects.toThrow(/permission denied/)
    const correct = { ...key, fields: ['total'], reason: 'Xem lại' }
    const said = await Promise.all([lead.run('correct', correct), world.office().run('correct', correct)])
    expect(said.map((each) => each.code ?? each.state).sort()).toEqual(['first-returned', 'sheet-other-state'])
    const { kept, made } = await sums()
    expect(kept?.areas.reported).toBe(made?.reported)
    const gone = await world.database.transaction('write', ({ client }) =>
      client.query<{ gone: Buffer | null }>('select withdraw_minutes($1, 0, $2, now()) as gone', [world.frame, id]),
    )
    expect(gone.rows[0]?.gone).toBeNull()
  })

  it('H13 property: whatever is accepted and corrected, in any order, the sums are those of the minutes that stand', async () => {
    const areas = [world.area(), world.area(), world.area()]
    const standing = new Map<string, number>()
    for (const id of areas) {
      await accept(id, world.sound)
      standing.set(id, 1_228)
    }
    const others = await sums()
    const rest = (others.made?.reported ?? 0) - areas.length
    const move = fc.record({ at: fc.nat(areas.length - 1), voted: fc.integer({ min: 1_220, max: 1_228 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (moves) => {
        for (const { at, voted } of moves) {
          const id = areas[at] ?? ''
          const key = world.keyOf(id)
          if (standing.has(id)) {
            await must(lead.run('correct', { ...key, fields: ['voted'], reason: 'Đọc lại' }))
            standing.delete(id)
          } else {
            await must(first.run('reread', { ...key, figures: { voted } }))
            await must(second.run('reread', { ...key, figures: { voted } }))
            if (voted !== 1_228) {
              await must(first.run('explain', { ...key, code: 'ID-06', field: 'issued', text: 'Đã xem giấy' }))
            }
            await upward(id)
            standing.set(id, voted)
          }
          const { kept, made } = await sums()
          expect(kept?.areas.reported).toBe(made?.reported)
          expect(made?.reported).toBe(rest + standing.size)
          const figures = kept && [...countFields.map((field) => kept[field]), ...kept.votes]
          expect(figures).toEqual(made?.figures.map(Number))
        }
      }),
      { numRuns: 8 },
    )
  })
})
