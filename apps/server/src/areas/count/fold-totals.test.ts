import { countFields } from '@baucu/counting'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foldTotals } from './fold-totals.ts'
import { readCounted } from './read-counted.ts'
import { rebuildTotals } from './rebuild-totals.ts'
import { type CountPerson, type CountWorld, countWorld } from './testing.ts'

const areas = 24
let world: CountWorld
let [first, second, board]: CountPerson[] = []
beforeAll(async () => {
  world = await countWorld(areas)
  ;[first, second, board] = [world.office(), world.office(), world.office()]
})
afterAll(() => world.close())

const must = async (said: Promise<Record<string, unknown>> | undefined) => {
  const answer = await said
  if (!answer || 'code' in answer) throw new Error(JSON.stringify(answer))
}

/** What is read as the sums, and what the minutes that stand add up to, at one moment. */
const sums = () =>
  world.database.transaction('read', async (transaction) => {
    const kept = (await readCounted(transaction.db, world.frame)).get(0)
    const made = (await rebuildTotals(transaction, world.frame)).get(0)
    return {
      kept: [kept?.areas.reported, ...countFields.map((field) => kept?.[field]), ...(kept?.votes ?? [])],
      made: made ? [made.reported, ...made.figures.map(Number)] : [0, ...countFields.map(() => 0), 0, 0, 0, 0, 0],
    }
  })

it('H13: accepted, corrected, folded and read at once, the sums of every moment are those of the minutes that stand', async () => {
  const ids = Array.from({ length: areas }, () => world.area())
  for (const id of ids) {
    await must(first?.run('handIn', { ...world.keyOf(id), part: 'first', figures: world.sound }))
    await must(second?.run('handIn', { ...world.keyOf(id), part: 'second', figures: world.sound }))
    await must(first?.run('send', { ...world.keyOf(id), reason: 'Ảnh gửi sau' }))
  }
  let done = false
  const seen: number[] = []
  const until = async (work: () => Promise<unknown>) => {
    while (!done) await work()
  }
  const around = Promise.all([
    ...[1, 2].map(() => until(() => foldTotals(world.database))),
    until(async () => {
      const { kept, made } = await sums()
      expect(kept).toEqual(made)
      seen.push(kept[0] ?? 0)
    }),
  ])
  around.catch(() => {})
  const lane = async (own: readonly string[]) => {
    for (const id of own) await must(board?.run('accept', world.keyOf(id)))
    for (const id of own.slice(0, 2)) {
      await must(board?.run('correct', { ...world.keyOf(id), fields: ['voted'], reason: 'Đọc lại' }))
    }
  }
  await Promise.all([0, 1, 2, 3].map((at) => lane(ids.filter((_, index) => index % 4 === at))))
  done = true
  await around
  expect(seen.length).toBeGreaterThan(0)
  const before = await sums()
  expect(before.kept[0]).toBe(areas - 8)
  await foldTotals(world.database)
  expect(await sums()).toEqual(before)
})

it('the application adds to the sums and neither changes nor removes what was added; the rest is done by folding alone', async () => {
  for (const statement of [
    'update totals_added set reported = 0',
    'delete from totals_added',
    'update constituency_totals set reported = 0',
    'update constituency_totals set figures = figures',
    'delete from constituency_totals',
  ]) {
    await expect(world.database.transaction('write', ({ client }) => client.query(statement))).rejects.toThrow(
      /permission denied/,
    )
  }
})
