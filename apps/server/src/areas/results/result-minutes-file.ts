import type { ConstituencyResult } from '@baucu/contract'
import { longestSource, nothingWritten, type ResultMinutes, refuseResultMinutes, resultMinutes } from '@baucu/documents'
import { assemblyTerm } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { provinceNamed } from '../frames/index.ts'

/**
 * `GET /documents/result-minutes.pdf?frame=…&constituency=…` (or `.docx`): the result minutes of a National Assembly
 * constituency on the official form, to be read, completed, signed and sealed by hand.
 */
export const resultMinutesFiles = (bus: Bus): readonly Download[] =>
  (['pdf', 'docx'] as const).map((format) => ({
    path: `/documents/result-minutes.${format}`,
    make: async (ask) => {
      const input = { frame: ask.get('frame') ?? '', constituency: ask.get('constituency') ?? '' }
      const said = await bus.query('results.constituency', input, { kind: 'public' })
      if (said instanceof Refused) return said
      const data = formOf(said.result as ConstituencyResult)
      if (data instanceof Refused) return data
      return attachment(
        await resultMinutes(data, format),
        documentTypes[format],
        `bien-ban-${input.constituency}.${format}`,
      )
    },
  }))

/** What the form prints. A count that is not finished has no form: the minutes of a Board are those of all its areas. */
function formOf(result: ConstituencyResult): ResultMinutes | Refused {
  const { frame, outcome, areas } = result
  const province = provinceNamed(frame.edition, result.province.name)
  if (result.body !== 'NA' || !province) return new Refused(409, 'no-form')
  if (outcome === null) return new Refused(409, 'nothing-reported')
  if (areas && areas.reported < areas.expected) return new Refused(409, 'count-unfinished', areas)
  const data: ResultMinutes = {
    edition: frame.edition,
    rehearsal: frame.rehearsal,
    term: assemblyTerm(frame.electionDay) ?? '……',
    electionDay: frame.electionDay,
    unitNumber: result.number,
    area: result.area,
    province,
    seats: result.seats,
    candidates: result.candidates.map(({ id, name, votes }) => ({ id, name, votes })),
    registered: result.registered,
    voted: result.voted,
    issued: result.issued,
    collected: result.collected,
    invalid: result.invalid,
    valid: result.valid,
    places: null,
    outcome,
    source: sourceOf(result),
    stamp: result.updatedAt ?? frame.createdAt,
    written: nothingWritten,
  }
  return refuseResultMinutes(data) ? new Refused(409, 'no-form') : data
}

function sourceOf({ frame }: ConstituencyResult): string {
  if (frame.rehearsal) return 'Số liệu diễn tập, không phải kết quả bầu cử.'
  const text = frame.officialBy === null ? (frame.attribution ?? '') : `Số liệu đã công bố theo ${frame.officialBy}.`
  return text.length > longestSource ? `${text.slice(0, longestSource - 1)}…` : text
}
