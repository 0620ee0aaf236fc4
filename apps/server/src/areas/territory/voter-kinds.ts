import type { VoterKind } from '@baucu/contract'

/** The figure that each count of voters is. */
export const indicatorOf: Readonly<Record<VoterKind, string>> = {
  total: 'registered-voters',
  men: 'voters-men',
  women: 'voters-women',
  NA: 'voters-na',
  province: 'voters-province',
  district: 'voters-district',
  commune: 'voters-commune',
}

/** Counts of the whole list have no period of their own. */
export const whole = 'whole'
