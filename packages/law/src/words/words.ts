import type { Finding, Refusal } from '../finding.ts'
import type { Reason } from '../reason.ts'
import { afterThePollWords } from './after-the-poll.ts'
import { ballotWords } from './ballots.ts'
import { bodiesWords } from './bodies.ts'
import { calendarWords } from './calendar.ts'
import { campaignWords } from './campaign.ts'
import { candidacyWords } from './candidacy.ts'
import { conferenceWords } from './conferences.ts'
import { minutesWords } from './minutes.ts'
import { contestRefusalWords, outcomeWords } from './outcome.ts'
import { pollingDayWords } from './polling-day.ts'
import { quotaWords } from './quotas.ts'
import { rollupWords } from './rollup.ts'
import { pollingAreaWords, seatsWords } from './seats.ts'
import type { Catalogue, Locale } from './sentence.ts'
import { subclockWords } from './subclocks.ts'
import { voterWords } from './voters.ts'

/** Every sentence of the law package; one file a subject. */
const catalogue: Catalogue = {
  ...outcomeWords,
  ...minutesWords,
  ...contestRefusalWords,
  ...bodiesWords,
  ...seatsWords,
  ...pollingAreaWords,
  ...quotaWords,
  ...candidacyWords,
  ...afterThePollWords,
  ...calendarWords,
  ...subclockWords,
  ...rollupWords,
  ...ballotWords,
  ...voterWords,
  ...conferenceWords,
  ...campaignWords,
  ...pollingDayWords,
}

const say = (code: string, numbers: Reason['numbers'], holds: boolean, locale: Locale): string =>
  catalogue[code]?.[locale](numbers, holds) ?? code

/** The sentence of a reason, with its numbers: `explain(reason, 'vi')`. */
export const explain = (reason: Reason, locale: Locale): string =>
  say(reason.rule, reason.numbers, reason.holds, locale)

/** The sentence of a finding. */
export const explainFinding = (finding: Finding, locale: Locale): string =>
  say(finding.code, finding.numbers, false, locale)

/** The sentence of a refusal, without its place. */
export const explainRefusal = (refusal: Refusal, locale: Locale): string =>
  say(refusal.code, refusal.numbers, false, locale)

/** Codes that have a sentence, for the test that compares them with the codes the rules use. */
export const wordedCodes: readonly string[] = Object.keys(catalogue)
