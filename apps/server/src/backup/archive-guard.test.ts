import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Jobs } from '../kernel/watch/jobs.ts'
import { guardArchive } from './archive-guard.ts'

const data = mkdtempSync(path.join(tmpdir(), 'baucu-guard-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

it('gives up kept changes before they fill the disk, not earlier, and says so', async () => {
  const archive = path.join(data, 'wal')
  mkdirSync(archive)
  writeFileSync(path.join(archive, '000000010000000000000002'), 'x')
  const told: unknown[] = []
  const jobs = new Jobs()
  let free = 500 * 2 ** 20
  const guard = guardArchive(
    data,
    async () => free,
    jobs.register('archive', 60_000),
    (error) => void told.push(error),
  )
  await guard.look()
  expect(readdirSync(archive)).toHaveLength(1)
  free -= 1
  await guard.look()
  expect(existsSync(archive)).toBe(false)
  expect(readdirSync(data)).toEqual([])
  expect(String(told)).toContain('disk nearly full')
  expect(jobs.states()[0]).toMatchObject({ ok: true, lastError: null })
  await guard.close()
})
