import { type Body, type ByEdition, bodies } from '../edition.ts'
import type { Confidence } from '../provision.ts'

/**
 * What the days of a line are counted from: election day, the last lawful day of another step, or `publication`
 * (the publication of the result of the body asked for; of the National Assembly, the latest, when none is).
 */
export type Anchor = 'electionDay' | 'publication' | Followed

/** Steps that another step is counted from. */
type Followed = 'teams' | 'voterListPosted' | 'registerComplaints' | 'officialList' | 'resultComplaint'

/** One dated step as the law has it, both editions side by side. Its words stand in `words/calendar.ts`. */
export type Line<Id extends string = string> = Readonly<{
  id: Id
  /** Days from the anchor, negative before it; null = the edition does not have the step. */
  days: ByEdition<number | null>
  /** Articles of Law 85/2015/QH13, several as `38, 39, 50`, or of another text that is named. */
  article: ByEdition<string>
  /** The text that changed the cited article (not always its number of days) for edition 2025. */
  amendedBy: string | null
  confidence: ByEdition<Confidence>
  from: Anchor
  /** An hour of that day; `opening` = the hour the polling area opens. */
  at: string | null
  /** The step lasts from its date to election day ("trong thời hạn 10 ngày trước ngày bầu cử"). */
  toElectionDay: boolean
  /** Bodies it concerns; those an edition does not have fall away. */
  bodies: readonly Body[]
}>

type Extra = Partial<{
  amendedBy: string
  confidence: Confidence | Partial<ByEdition<Confidence>>
  from: Anchor
  at: string
  toElectionDay: boolean
  bodies: readonly Body[]
}>

/**
 * Writes one line: `step('filing', { '2015': -70, '2025': -42 }, '35.1', { amendedBy: law83, at: '17:00' })`.
 * Unless said otherwise it is confirmed, counted from election day, lasts the whole day and concerns every body.
 */
export function step<const Id extends string>(
  id: Id,
  days: ByEdition<number | null>,
  article: string | ByEdition<string>,
  extra: Extra = {},
): Line<Id> {
  const sure = typeof extra.confidence === 'string' ? both(extra.confidence) : extra.confidence
  return {
    id,
    days,
    article: typeof article === 'string' ? both(article) : article,
    amendedBy: extra.amendedBy ?? null,
    confidence: { ...both('confirmed'), ...sure },
    from: extra.from ?? 'electionDay',
    at: extra.at ?? null,
    toElectionDay: extra.toElectionDay ?? false,
    bodies: extra.bodies ?? bodies,
  }
}

/** The same value in both editions: `both(-115)`. */
export const both = <T>(value: T): ByEdition<T> => ({ '2015': value, '2025': value })
