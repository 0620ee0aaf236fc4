import { readdirSync } from 'node:fs'
import { organisationKinds } from '@baucu/contract'
import { describe, expect, it } from 'vitest'
import { indicators } from './indicators.ts'

describe('the indicators', () => {
  const all = [...indicators().values()]

  it('are told in both languages, entered at known kinds, and ask only for each other', () => {
    expect(readdirSync(new URL('../../../../../packs/indicators/', import.meta.url)).length).toBeGreaterThan(2)
    const kinds: readonly string[] = organisationKinds
    for (const each of all) {
      expect([each.id, each.title.vi, each.title.en, each.unit.vi].every((text) => text.length > 0)).toBe(true)
      expect(each.at.filter((kind) => !kinds.includes(kind))).toEqual([])
      const asked = each.rules.flatMap((rule) =>
        rule.kind === 'sum' ? [...rule.plus, ...rule.minus] : rule.kind === 'at-most' ? [rule.indicator] : [],
      )
      expect(asked.filter((id) => !indicators().has(id))).toEqual([])
    }
  })

  it('count turnout at polling teams only, never at a workplace and never by person', () => {
    expect(indicators().get('turnout')?.at).toEqual(['polling-team'])
  })
})
