import { describe, expect, test } from 'vitest'
import { call } from '../testing/call.ts'

describe('baucu bench', () => {
  test('counting is measured beside its reference', async () => {
    const { code, out } = await call(['bench', 'counting', '--json'])
    expect(code).toBe(0)
    const { counting } = JSON.parse(out)
    expect(counting.n).toBe(210_000)
    expect(counting.ratio).toBeCloseTo(counting.ours / counting.reference)
  })

  test('a name nobody knows', async () => {
    const { code, out, err } = await call(['bench', 'count'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('có phải "counting"? Các phép đo: counting, database')
  })
})
