import { type ProposalStanding, proposalStandings } from '@baucu/direction'

/** The standing that an address asks for. */
export const standingIn = (word: string | undefined): ProposalStanding | undefined =>
  proposalStandings.find((each) => each === word)
