import { type ResultPaperView, type ResultPoll, resultPaper } from '@baucu/contract'
import {
  type ElectionSummary,
  electionSummary,
  refuseElectionSummary,
  type SummaryConstituency,
} from '@baucu/documents'
import { assemblyTerm } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'
import { happenedBy, inSentence, sourceOf, textBy, writtenBy } from './paper-source.ts'
import { carriedBy } from './result-document.ts'

/**
 * `committee-minutes`: the minutes of a Committee on a whole election (20 and 25 of 2025, 22 and 27 of 2021), made of the papers of
 * its Boards. The input is that of `resultMinutes.one`.
 */
export const committeeMinutesFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'committee-minutes', [resultPaper], async ([view], format) => {
    if (view.level !== 'committee') return new Refused(409, 'no-form')
    const data = summaryOf(view)
    if (refuseElectionSummary(data)) return new Refused(409, 'no-form')
    return { file: await electionSummary(data, format), name: `bien-ban-tong-ket-${view.body}` }
  })

function summaryOf(view: ResultPaperView): ElectionSummary {
  return {
    ...{ edition: view.edition, rehearsal: view.rehearsal, electionDay: view.electionDay, body: view.body },
    whole: inSentence(view.unit.name),
    term: view.body === 'NA' ? assemblyTerm(view.electionDay) : view.councilTerm,
    seats: view.polls.length > 0 ? view.sums.seats : null,
    constituencies: view.polls.length > 0 ? view.polls.map(constituencyOf) : null,
    ...secondsOf(view),
    written: {
      ...writtenBy(view),
      ...{ settledBelow: textBy(view, 'settledBelow'), events: happenedBy(view, 'events') },
      ...{ settled: textBy(view, 'settled'), forwarded: textBy(view, 'forwarded') },
    },
    ...{ source: sourceOf(view), stamp: view.stamp },
    ...carriedBy(view),
  }
}

/**
 * Second polls as the form lists them. Nothing but dots before the minutes are drawn up: until then one may still be decided on.
 */
function secondsOf({ state, seconds }: ResultPaperView): Pick<ElectionSummary, 'reElections' | 'additional'> {
  if (state === 'open') return { reElections: null, additional: null }
  const polls = (additional: boolean) =>
    seconds
      .filter(({ kind }) => (kind === 'additional') === additional)
      .map((poll) => ({ ...constituencyOf(poll), on: poll.on }))
  return { reElections: polls(false), additional: polls(true) }
}

const constituencyOf = (poll: ResultPoll): SummaryConstituency => ({
  ...{ number: poll.number, places: poll.area, registered: poll.registered, voted: poll.voted },
  ...{ collected: poll.collected, valid: poll.valid, invalid: poll.invalid, candidates: poll.candidates },
  outcome: poll.outcome,
})
