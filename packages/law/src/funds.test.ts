import { describe, expect, it } from 'vitest'
import { editions } from './edition.ts'
import { campaignFunds, electionFunds, fundsManagers, severalAllowances } from './funds.ts'

describe('funds of an election', () => {
  it('H19: the State budget pays; the Council and the Committees manage it; allowances are not of the Law', () => {
    for (const edition of editions) {
      expect([electionFunds.value[edition], campaignFunds.value[edition]]).toEqual(['state-budget', 'state-budget'])
      expect([fundsManagers.NA.value[edition], fundsManagers.council.value[edition]]).toEqual(['NEC', 'committee'])
      expect(severalAllowances.value[edition]).toBe('higher-alone')
      expect(severalAllowances.confidence[edition]).toBe('unconfirmed')
    }
    expect([electionFunds.article, fundsManagers.NA.article, fundsManagers.council.article]).toEqual([
      ...['6', '15.10', '24.2.b'],
    ])
  })
})
