import type { Organisation } from '@baucu/contract'
import { describe, expect, it } from 'vitest'
import { pickOrganisation } from './organisation.ts'

const organisation = (id: string, parent: string | null): Organisation => ({
  id,
  parent,
  province: '10',
  code: id,
  name: id,
  shortName: null,
  kind: 'other',
  tags: [],
  from: null,
  to: null,
  version: 1,
})

describe('the organisation a page speaks for', () => {
  const all = [
    organisation('commune', 'province'),
    organisation('province', 'elsewhere'),
    organisation('team', 'commune'),
  ]

  it('is the first wanted one that the reader may see', () => {
    expect(pickOrganisation(all, ['gone', undefined, null, 'team', 'commune'])?.id).toBe('team')
  })

  it('is the top of what the reader sees when none is wanted, and none where there is none', () => {
    expect(pickOrganisation(all, [])?.id).toBe('province')
    expect(pickOrganisation([], ['team'])).toBeUndefined()
  })
})
