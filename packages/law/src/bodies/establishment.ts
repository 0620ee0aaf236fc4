import type { StepId } from '../calendar/steps.ts'
import { type Edition, law83 } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Reason, type Ruling, reasonFrom, ruling } from '../reason.ts'
import { kindOf, type Organ, type OrganKind } from './organ.ts'

/** Who decides that an organ exists. */
export type OrganFounder =
  | 'na'
  | 'province-people-committee'
  | 'district-people-committee'
  | 'commune-people-committee'
  | 'unit-command'

/**
 * Who establishes the organs of a general election, having agreed with the Standing Board of the council and that of
 * the Front of the same level. The organs of a by-election are not listed: Điều 90 says who decides them.
 */
export const organFounders: Readonly<Partial<Record<Organ, Provision<OrganFounder>>>> = {
  council: unchanged('na', '12.1'),
  'committee-province': unchanged('province-people-committee', '22', { amendedBy: law83 }),
  'committee-district': provision({ '2015': 'district-people-committee', '2025': null }, '22', { amendedBy: law83 }),
  'committee-commune': unchanged('commune-people-committee', '22', { amendedBy: law83 }),
  'board-NA': unchanged('province-people-committee', '24.1', { amendedBy: law83 }),
  'board-province': unchanged('province-people-committee', '24.2', { amendedBy: law83 }),
  'board-district': provision({ '2015': 'district-people-committee', '2025': null }, '24.2', { amendedBy: law83 }),
  'board-commune': unchanged('commune-people-committee', '24.2', { amendedBy: law83 }),
  team: unchanged('commune-people-committee', '25.1', { amendedBy: law83 }),
  'team-army': unchanged('unit-command', '25.1', {
    confidence: 'unconfirmed',
    note: 'Điều 25.1 says that a Team is set up there, not by whom; the command decides the area of a unit.',
  }),
  'team-mixed': unchanged('commune-people-committee', '25.1', {
    amendedBy: law83,
    confidence: { '2015': 'unconfirmed' },
  }),
}

/** The dated step of the calendar by which organs of a kind are there; the Council's own day is not in the calendar. */
export const organStep: Readonly<Record<OrganKind, StepId | null>> = {
  council: null,
  committee: 'committees',
  board: 'boards',
  team: 'teams',
}

/** What is known of how an organ came to be. Dates `YYYY-MM-DD`; null = not written down. */
export type Establishment = Readonly<{
  number: string | null
  decidedOn: string | null
  /** The date of its step in the calendar of the election. */
  deadline: string | null
}>

/**
 * B-DECISION, B-IN-TIME: there is a decision with its number and day, and it is not later than the step of the calendar
 * (numbers: organ, founder; decidedOn, deadline). Silent about the organs of a by-election, which have clocks of their own.
 */
export function judgeEstablished(edition: Edition, organ: Organ, made: Establishment): Ruling {
  const source = organFounders[organ]
  if (source === undefined) return ruling([])
  const { number, decidedOn, deadline } = made
  const founder = source.value[edition] ?? ''
  const there = number !== null && number.trim() !== '' && decidedOn !== null
  const reasons: Reason[] = [
    // That there must be a decision is certain, even where it is not who signs it.
    { ...reasonFrom<unknown>('B-DECISION', edition, source, there, { organ, founder }), confidence: 'confirmed' },
  ]
  if (decidedOn !== null && deadline !== null && kindOf(organ) !== 'council') {
    const numbers = { organ, decidedOn, deadline }
    reasons.push({
      ...reasonFrom<unknown>('B-IN-TIME', edition, source, decidedOn <= deadline, numbers),
      confidence: 'confirmed',
    })
  }
  return ruling(reasons)
}
