import { percent } from '@baucu/law'

/**
 * Ballot papers of an area beside its voters: what is left when everybody has one. Below zero: so many are missing. No
 * article says how large the reserve has to be, so nothing is judged here. `percent` of the voters, two decimals.
 */
export type Reserve = Readonly<{ ballots: number; percent: string }>

/** Null where nobody is on the list of voters. */
export const reserveOf = (received: number, voters: number): Reserve | null =>
  voters === 0
    ? null
    : {
        ballots: received - voters,
        percent: `${received < voters ? '-' : ''}${percent(Math.abs(received - voters), voters)}`,
      }
