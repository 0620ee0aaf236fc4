import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf, readTemplate } from './template.ts'
import { packs, shipped } from './testing/packs.ts'
import { templateFor } from './versions.ts'

describe('templates', () => {
  it('of packs/reports are read whole', () => {
    for (const name of packs.keys()) expect(shipped(name.replace('.json', '')).id).toBe(name.replace('.json', ''))
    expect(shipped('weekly-progress').sections).toHaveLength(13)
    expect(shipped('quarter-result').sections.map((each) => each.number)).toEqual(
      Array.from({ length: 11 }, (_, index) => String(index + 1)),
    )
    expect(fieldsOf(shipped('cell-meeting'))).toHaveLength(5)
  })

  it('are refused with the place of every fault', () => {
    const broken = structuredClone(packs.get('monthly-members.json')) as {
      sections: { fields: { id: string; carry?: string; indicator?: string; extra?: number }[] }[]
      checks: { equals: string }[]
    }
    const [section] = broken.sections
    const [start, joined, left] = section?.fields ?? []
    if (!start || !joined || !left || !broken.checks[0]) throw new Error('the pack has changed')
    start.carry = 'no-such-field'
    joined.id = 'members-left'
    left.extra = 1
    broken.checks[0].equals = 'members-of-plan'
    const read = readTemplate(broken)
    expect(read.ok ? [] : read.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['unrecognized-keys', 'sections.0.fields.2'],
      ['unknown-field', 'sections.0.fields.0.carry'],
      ['twice', 'sections.0.fields.2.id'],
      ['unknown-field', 'checks.0.plus'],
      ['unknown-field', 'checks.0.equals'],
    ])
  })

  it('hostile JSON is refused and never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readTemplate(json).ok).toBe(false)
      }),
    )
    const [good] = packs.values()
    fc.assert(
      fc.property(
        fc.constantFrom('schema', 'id', 'version', 'from', 'title', 'period', 'frame', 'sections'),
        fc.jsonValue(),
        (key, value) => {
          const read = readTemplate({
            ...(good as object),
            [key]: value,
            ...(key === 'id' ? { id: { toString: null } } : {}),
          })
          if (!read.ok) expect(read.refusals.every(({ path }) => typeof path === 'string')).toBe(true)
        },
      ),
    )
  })

  it('an old period keeps its old version', () => {
    const day = fc.nat(400).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), day, day, (starts, newer, due) => {
        const versions = starts.map((from, index) => ({ version: index + 1, from }))
        const added = { version: 99, from: newer }
        fc.pre(due < newer && starts.some((from) => from <= due))
        expect(templateFor([...versions, added], due)).toEqual(templateFor(versions, due))
        expect(templateFor([...versions].reverse(), due)).toEqual(templateFor(versions, due))
      }),
    )
    expect(templateFor([], '2026-01-01')).toBeUndefined()
  })
})
