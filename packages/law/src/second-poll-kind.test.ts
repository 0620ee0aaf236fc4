import { describe, expect, it } from 'vitest'
import {
  additionalAuthority,
  annulmentAuthority,
  isAnnulment,
  rerunAuthority,
  secondPollAfter,
  secondPollAuthority,
  secondPollCandidates,
  secondPollClockOf,
  secondPollKinds,
} from './second-poll-kind.ts'

describe('H15: which second poll, by whom, with whom', () => {
  it('follows from the outcome, and an annulment never does', () => {
    expect(secondPollAfter('none')).toBeNull()
    expect(secondPollAfter('re-election')).toBe('rerun')
    expect(secondPollAfter('additional-election')).toBe('additional')
    expect(secondPollAfter('additional-election-decision')).toBe('additional')
    expect(secondPollKinds.filter(isAnnulment)).toEqual(['annulled-area', 'annulled-constituency'])
    expect(secondPollKinds.map(secondPollClockOf)).toEqual(['rerun', 'additional', 'rerun', 'rerun'])
  })

  it('is the Council’s for the National Assembly and for every annulment, the Committee’s for a council', () => {
    expect(secondPollAuthority('additional', 'NA')).toBe(additionalAuthority.NA)
    expect(secondPollAuthority('rerun', 'NA').value['2015']).toBe('council')
    expect(secondPollAuthority('additional', 'commune').value['2025']).toBe('committee')
    expect(secondPollAuthority('rerun', 'province')).toBe(rerunAuthority.council)
    expect(rerunAuthority.council.confidence).toEqual({ '2015': 'unconfirmed', '2025': 'confirmed' })
    for (const body of ['NA', 'province', 'district', 'commune'] as const)
      expect(secondPollAuthority('annulled-area', body)).toBe(annulmentAuthority)
  })

  it('case 22: only those who were not elected stand in an additional election, in the order of the ballot', () => {
    const first = ['c', 'a', 'b', 'e', 'd'].map((id) => ({ id }))
    expect(secondPollCandidates('additional', first, ['a', 'e']).map(({ id }) => id)).toEqual(['c', 'b', 'd'])
    for (const kind of ['rerun', 'annulled-area', 'annulled-constituency'] as const)
      expect(secondPollCandidates(kind, first, ['a'])).toEqual(first)
  })
})
