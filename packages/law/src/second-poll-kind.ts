import type { SecondPoll } from './calendar/second-poll-steps.ts'
import type { Body } from './edition.ts'
import type { NextStep } from './outcome.ts'
import { type Provision, unchanged } from './provision.ts'

/**
 * Why a constituency, or a part of it, votes again: too few voted (Điều 80), seats were left over (Điều 79), or the result of
 * polling areas or of all of it was annulled (Điều 81).
 */
export const secondPollKinds = ['rerun', 'additional', 'annulled-area', 'annulled-constituency'] as const
export type SecondPollKind = (typeof secondPollKinds)[number]

/** A vote again after an annulment: its figures take the place of the annulled ones. */
export const isAnnulment = (kind: SecondPollKind): boolean =>
  kind === 'annulled-area' || kind === 'annulled-constituency'

/** Which clock a second poll runs by: a vote again after an annulment is a re-election (Điều 81.2). */
export const secondPollClockOf = (kind: SecondPollKind): SecondPoll => (kind === 'additional' ? 'additional' : 'rerun')

/** The second poll that an outcome asks for; null = none. Annulments never follow from figures. */
export const secondPollAfter = (next: NextStep): 'rerun' | 'additional' | null =>
  next === 'none' ? null : next === 're-election' ? 'rerun' : 'additional'

/**
 * Whose decision it is. `council`: the National Election Council considers and decides, never by itself following from a
 * figure. `committee-with-consent`: the Election Committee, once the Council agrees.
 */
export type SecondPollAuthority = 'council' | 'committee' | 'committee-with-consent'

/** Who decides on an additional election (Điều 79). */
export const additionalAuthority: Readonly<Record<'NA' | 'council', Provision<SecondPollAuthority>>> = {
  NA: unchanged('council', '79.1'),
  council: unchanged('committee', '79.2'),
}

/** Who decides on a re-election for low turnout (Điều 80). */
export const rerunAuthority: Readonly<Record<'NA' | 'council', Provision<SecondPollAuthority>>> = {
  NA: unchanged('council', '80.2'),
  council: unchanged('committee-with-consent', '80.3', {
    confidence: { '2015': 'unconfirmed' },
    note: 'The consent of the Council was read in the text of 2025 only.',
  }),
}

/** Who annuls a result and fixes the day of the vote again (Điều 81). */
export const annulmentAuthority: Provision<SecondPollAuthority> = unchanged('council', '81.1')

/** Who decides on a second poll of a body. */
export function secondPollAuthority(kind: SecondPollKind, body: Body): Provision<SecondPollAuthority> {
  if (isAnnulment(kind)) return annulmentAuthority
  return (kind === 'rerun' ? rerunAuthority : additionalAuthority)[body === 'NA' ? 'NA' : 'council']
}

/**
 * Who stands in a second poll, in the order of the first ballot: after an annulment and in a re-election everybody who stood
 * (Điều 80.4, 81.2), in an additional election those who were not elected (Điều 79.3).
 */
export const secondPollCandidates = <C extends Readonly<{ id: string }>>(
  kind: SecondPollKind,
  first: readonly C[],
  elected: readonly string[],
): readonly C[] => (kind === 'additional' ? first.filter(({ id }) => !elected.includes(id)) : first)
