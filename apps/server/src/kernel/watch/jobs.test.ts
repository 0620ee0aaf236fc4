import { expect, it } from 'vitest'
import { Jobs } from './jobs.ts'

it('a job is well while it runs, not after an error, and not when it is not heard of', () => {
  let now = 1_000
  const jobs = new Jobs(() => now)
  const job = jobs.register('rehearsal', 500)
  const ok = () => jobs.states()[0]?.ok
  expect(jobs.states()).toEqual([{ name: 'rehearsal', needed: true, ok: true, lastRun: null, lastError: null }])
  now += 501
  expect(ok()).toBe(false)
  job.ran()
  expect(ok()).toBe(true)
  now += 1
  job.failed(Object.assign(new Error('Nguyễn Văn An'), { code: '57P01' }))
  expect(jobs.states()).toEqual([
    {
      name: 'rehearsal',
      needed: true,
      ok: false,
      lastRun: '1970-01-01T00:00:01.501Z',
      lastError: { at: '1970-01-01T00:00:01.502Z', code: '57P01' },
    },
  ])
  now += 1
  job.ran()
  expect(ok()).toBe(true)
})
