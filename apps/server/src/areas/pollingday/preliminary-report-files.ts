import { type Incident, type incidentKinds, incidentTitles, type OutputOf, pollingPreliminary } from '@baucu/contract'
import { preliminaryReport } from '@baucu/documents'
import { assemblyTerm, day } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'

type Told = OutputOf<typeof pollingPreliminary>

/** `preliminary-report`: form 27 as far as it is known; the input is that of `pollingday.preliminary`. */
export const preliminaryReportFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'preliminary-report', [pollingPreliminary], async ([told], format) => ({
    file: await preliminaryReport(reportOf(told), format),
    name: `du-thao-bao-cao-so-bo-${told.electionDay}`,
  }))

type Kind = (typeof incidentKinds)[number]

function reportOf(told: Told): Parameters<typeof preliminaryReport>[0] {
  const of = (...kinds: readonly Kind[]) => told.incidents.filter(({ kind }) => kinds.includes(kind)).map(lineOf)
  return {
    ...{ edition: told.edition, issuer: told.place.name, on: told.now.day, rehearsal: told.rehearsal },
    ...{ electionDay: told.electionDay, term: assemblyTerm(told.electionDay) },
    asOf: `${told.now.hour} ngày ${day(told.now.day)}`,
    opening: told.opening,
    marks: told.turnout.filter((each) => each.told > 0),
    atmosphere: told.atmosphere,
    roads: of('road', 'weather'),
    order: of('order'),
    facilities: of('power', 'equipment', 'ballots'),
    // What is still open and grave, or belongs nowhere else, may need a word from above.
    pending: told.incidents
      .filter((each) => each.closedAt === null && (each.severity === 3 || ['health', 'other'].includes(each.kind)))
      .map(lineOf),
  }
}

const lineOf = ({ hour, kind, organisation, text, closedAt }: Incident): string =>
  `${hour}, ${organisation.name}, ${incidentTitles[kind].vi.toLocaleLowerCase('vi')}: ${text.replace(/\.$/, '')} (${closedAt === null ? 'đang xử lý' : 'đã xong'}).`
