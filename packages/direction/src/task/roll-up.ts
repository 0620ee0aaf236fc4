import type { Copy } from './copy.ts'
import { type Standing, standingOf, standings } from './standing.ts'

/** Copies by how they stand; every standing is there, also with 0. */
export type Tally = Readonly<Record<Standing, number>>

/**
 * One thing to be done. A joint action is one for all who take part in it: it has one lead, whose copy says how it
 * stands, and partners.
 */
export type Counted = Readonly<{ organisation: string; copy: Copy; joint: string | null; lead: boolean }>

const nothing = (): Record<Standing, number> =>
  Object.fromEntries(standings.map((each) => [each, 0])) as Record<Standing, number>

/**
 * How the copies of an item stand: joint ones count once, by the copy of their lead (of the first partner when the lead
 * is not among them). The order of the copies does not matter.
 */
export function rollUp(copies: readonly Counted[], today: string): Tally {
  const tally = nothing()
  const joint = new Map<string, Counted>()
  for (const each of copies) {
    if (each.joint === null) tally[standingOf(each.copy, today)] += 1
    else {
      const known = joint.get(each.joint)
      if (!known || isBefore(each, known)) joint.set(each.joint, each)
    }
  }
  for (const { copy } of joint.values()) tally[standingOf(copy, today)] += 1
  return tally
}

const isBefore = (one: Counted, other: Counted): boolean =>
  one.lead !== other.lead ? one.lead : one.organisation < other.organisation

/** How they stand for each organisation: there a joint action counts for everybody who takes part. */
export function rollUpByOrganisation(copies: readonly Counted[], today: string): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Record<Standing, number>>()
  for (const { organisation, copy } of copies) {
    const tally = tallies.get(organisation) ?? nothing()
    tally[standingOf(copy, today)] += 1
    tallies.set(organisation, tally)
  }
  return tallies
}

/** How many there are in a tally. */
export const sizeOf = (tally: Tally): number => standings.reduce((sum, each) => sum + tally[each], 0)
