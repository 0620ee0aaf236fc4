import { type Incident, incidentTitles, type OutputOf, pollingBoard } from '@baucu/contract'
import { keptCopy, quickReport } from '@baucu/documents'
import { day } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'

type Board = OutputOf<typeof pollingBoard>

/** `quick-report`: the desk on paper; the input is that of `pollingday.board`. */
export const quickReportFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'quick-report', [pollingBoard], async ([board], format) => ({
    file: await quickReport(reportOf(board), format),
    name: `bao-cao-nhanh-${board.electionDay}-${(board.mark ?? board.now.hour).replace(':', '')}`,
  }))

const reportOf = (board: Board): Parameters<typeof quickReport>[0] => ({
  letter: {
    ...{ form: 'state', issuer: board.place.name, superior: null, number: null, place: null, signing: null },
    ...{ on: board.now.day, recipients: [keptCopy('state')], rehearsal: board.rehearsal },
  },
  day: day(board.electionDay),
  asOf: `${board.now.hour} ngày ${day(board.now.day)}`,
  ...{ opened: board.opened, closed: board.closed },
  marks: board.turnout.filter((each) => board.mark === null || each.mark <= board.mark),
  incidents: board.incidents.open.map(lineOf),
  closedIncidents: board.incidents.closed,
})

const lineOf = ({ severity, hour, kind, organisation, text, owner, lines }: Incident): string =>
  [
    `Mức ${severity}, ${hour}, ${incidentTitles[kind].vi}, ${organisation.name}: ${text}`,
    owner === '' ? 'Chưa có cơ quan xử lý' : `Xử lý: ${owner}`,
    lines.at(-1)?.text ?? '',
  ]
    .filter(Boolean)
    .map((each) => each.replace(/\.$/, ''))
    .join('. ')
    .concat('.')
