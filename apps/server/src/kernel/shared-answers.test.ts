import { expect, it } from 'vitest'
import { SharedAnswers } from './shared-answers.ts'

/** Work that ends when it is told to, in the order in which it began. */
function slowWork() {
  const begun: ((end: { value?: number; error?: Error }) => void)[] = []
  const work = () =>
    new Promise<number>((resolve, reject) => {
      begun.push(({ value, error }) => (error ? reject(error) : resolve(value ?? 0)))
    })
  return { work, begun }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('fifty who ask the same at once cost two: whoever comes while an answer is under way gets the next one', async () => {
  const { work, begun } = slowWork()
  const shared = new SharedAnswers()
  const first = shared.ask('a', work)
  const later = Array.from({ length: 49 }, () => shared.ask('a', work))
  const other = shared.ask('b', work)
  expect(begun).toHaveLength(2)
  begun[1]?.({ value: 7 })
  begun[0]?.({ value: 1 })
  expect(await first).toBe(1)
  expect(await other).toBe(7)
  await turn()
  expect(begun).toHaveLength(3)
  const latest = shared.ask('a', work)
  begun[2]?.({ value: 2 })
  expect(new Set(await Promise.all(later))).toEqual(new Set([2]))
  await turn()
  begun[3]?.({ value: 3 })
  expect(await latest).toBe(3)
  // Nobody waits: the next question begins at once.
  const again = shared.ask('a', work)
  expect(begun).toHaveLength(5)
  begun[4]?.({ value: 4 })
  expect(await again).toBe(4)
})

it('a failure is of those who waited for it; whoever came after it began is answered', async () => {
  const { work, begun } = slowWork()
  const shared = new SharedAnswers()
  const first = shared.ask('a', work)
  const next = shared.ask('a', work)
  begun[0]?.({ error: new Error('away') })
  await expect(first).rejects.toThrow('away')
  await turn()
  begun[1]?.({ value: 5 })
  expect(await next).toBe(5)
})
