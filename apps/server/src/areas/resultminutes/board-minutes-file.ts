import { type ResultPaperView, resultPaper } from '@baucu/contract'
import {
  councilMinutes,
  refuseCouncilMinutes,
  refuseResultMinutes,
  resultMinutes,
  type WrittenParts,
} from '@baucu/documents'
import { assemblyTerm } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'
import { happenedBy, sourceOf, textBy, unitKind, writtenBy } from './paper-source.ts'
import { carriedBy } from './result-document.ts'

/**
 * `board-minutes`: the minutes of a Board on the form of the edition (19 and 24 of 2025, 21 and 26 of 2021), with the figures as
 * they were drawn up, or as they stand below while nobody has. The input is that of `resultMinutes.one`.
 */
export const boardMinutesFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'board-minutes', [resultPaper], async ([view], format) => {
    const [poll] = view.polls
    if (view.level !== 'board' || !poll) return new Refused(409, 'no-form')
    // A count that is not finished has no minutes: those of a Board are those of all its areas.
    if (!poll.outcome || !view.whole) return new Refused(409, 'count-unfinished', poll.areas)
    const shared = {
      ...{ edition: view.edition, rehearsal: view.rehearsal, electionDay: view.electionDay },
      ...{ unitNumber: poll.number, area: poll.area, seats: poll.seats, outcome: poll.outcome },
      ...{ registered: poll.registered, voted: poll.voted, issued: poll.issued, collected: poll.collected },
      ...{ invalid: poll.invalid, source: sourceOf(view), stamp: view.stamp, written: writtenOf(view) },
      ...carriedBy(view),
    }
    const name = `bien-ban-ket-qua-${view.body}-don-vi-${poll.number}`
    if (view.body === 'NA') {
      const data = {
        ...{ ...shared, term: assemblyTerm(view.electionDay) ?? '……', province: unitKind(view.unit.name) },
        valid: { from: poll.valid, to: poll.valid },
        candidates: poll.candidates.map(({ id, name: who, votes }) => ({ id, name: who, votes })),
        places: poll.places.length > 0 ? poll.places : null,
      }
      if (refuseResultMinutes(data)) return new Refused(409, 'no-form')
      return { file: await resultMinutes(data, format), name }
    }
    const { kind, name: unit } = unitKind(view.unit.name)
    const data = {
      ...{ ...shared, body: view.body, council: `${kind} ${unit}`, councilTerm: view.councilTerm, valid: poll.valid },
      candidates: poll.candidates,
    }
    if (refuseCouncilMinutes(data)) return new Refused(409, 'no-form')
    return { file: await councilMinutes(data, format), name }
  })

const writtenOf = (view: ResultPaperView): WrittenParts => ({
  ...writtenBy(view),
  ...{ incidents: happenedBy(view, 'incidents'), settledByTeams: textBy(view, 'settledByTeams') },
  ...{ settledByBoard: textBy(view, 'settledByBoard'), forwarded: textBy(view, 'forwarded') },
})
