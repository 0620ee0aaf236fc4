import { expect, it, vi } from 'vitest'
import { Heartbeat } from './heartbeat.ts'
import { Jobs } from './jobs.ts'

it('what works is well, what stops working is not, and what comes back is well again', async () => {
  let works = true
  const jobs = new Jobs()
  const heart = new Heartbeat(jobs.register('sign-in', 60_000), async () => {
    if (!works) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
  })
  const state = () => jobs.states()[0]
  heart.open(5)
  await vi.waitFor(() => expect(state()?.lastRun).not.toBeNull())
  works = false
  await vi.waitFor(() => expect(state()).toMatchObject({ ok: false, lastError: { code: 'ECONNREFUSED' } }))
  works = true
  await vi.waitFor(() => expect(state()?.ok).toBe(true))
  await heart.close()
})

it('what hangs is asked once, and its job grows old', async () => {
  let asked = 0
  let now = 0
  let answer = () => {}
  const jobs = new Jobs(() => now)
  const heart = new Heartbeat(jobs.register('sign-in', 100), () => {
    asked += 1
    return new Promise<void>((resolve) => {
      answer = resolve
    })
  })
  heart.open(1)
  await new Promise((resolve) => setImmediate(resolve))
  now = 101
  expect([asked, jobs.states()[0]?.ok]).toEqual([1, false])
  answer()
  await heart.close()
  expect(jobs.states()[0]?.ok).toBe(true)
})

it('what must not meet a turn waits for it and holds the next, also when it fails', async () => {
  const seen: string[] = []
  let finish = () => {}
  const heart = new Heartbeat(new Jobs().register('ledger', 60_000), () => {
    seen.push('turn')
    return new Promise<void>((resolve) => {
      finish = resolve
    })
  })
  heart.open(1)
  const work = heart.exclusively(async () => {
    seen.push('work')
    await new Promise((resolve) => setImmediate(resolve))
    throw new Error('no')
  })
  expect(seen).toEqual(['turn'])
  finish()
  await expect(work).rejects.toThrow('no')
  expect(seen).toEqual(['turn', 'work'])
  await vi.waitFor(() => expect(seen).toEqual(['turn', 'work', 'turn']))
  finish()
  await heart.close()
})
