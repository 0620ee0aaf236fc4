import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { takeToken, withToken } from './operator-token.ts'

const data = mkdtempSync(join(tmpdir(), 'baucu-token-'))
writeFileSync(join(data, 'operator-token'), 'bi-mat_1\n')
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('the token of the machine', () => {
  test('goes to a server on this machine as a header, and stands in no address that is asked', () => {
    for (const url of ['http://127.0.0.1:4180', 'http://localhost:4180/', 'http://[::1]:4180']) {
      const { target, headers } = takeToken(new URL('/api/health', withToken(url, data)))
      expect(target.href).toBe(new URL('/api/health', url).href)
      expect(headers).toEqual({ 'baucu-operator': 'bi-mat_1' })
    }
  })

  test('goes nowhere else', () => {
    for (const url of ['http://192.0.2.1:4180', 'https://baucu.example', 'http://127.0.0.1.example:4180']) {
      expect(withToken(url, data)).toBe(url)
    }
    expect(withToken('http://127.0.0.1:4180', join(data, 'none'))).toBe('http://127.0.0.1:4180')
    expect(takeToken(new URL('http://a:b@127.0.0.1/')).headers).toEqual({})
  })
})
