import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { call } from '../testing/call.ts'

const data = mkdtempSync(join(tmpdir(), 'baucu-chain-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('baucu chain', () => {
  test('says that the chains of a data folder hold', async () => {
    const { code, out } = await call(['chain', '--data', data, '--json'])
    expect([code, JSON.parse(out)]).toEqual([0, { ok: true, chains: [] }])
  })

  test('a server that is not there ends in one line', async () => {
    const { code, err } = await call(['chain', '--server', 'http://127.0.0.1:9'])
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
