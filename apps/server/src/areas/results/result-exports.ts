import type { areaResults, OutputOf, resultTable } from '@baucu/contract'
import {
  type ElectionResult,
  electionReport,
  eml,
  resultRows,
  resultSheets,
  writeTable,
  writeWorkbook,
} from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: documentTypes.xlsx,
  xml: 'application/xml; charset=utf-8',
} as const
type Format = keyof typeof types

/**
 * `GET /documents/results.json|csv|xlsx|xml?frame=…[&organisation=…][&excel=vi][&kind=510]`: the result of a frame for other
 * programs (NIST SP 1500-100 v2, a table, EML 520 or 510). With an organisation, the minutes of the polling areas below it
 * come too, for those who may see them.
 */
export const resultExports = (bus: Bus): readonly Download[] =>
  (['json', 'csv', 'xlsx', 'xml'] as const).map((format) => ({
    path: `/documents/results.${format}`,
    make: async (ask, _, caller) => {
      const frame = ask.get('frame') ?? ''
      const said = await bus.query('results.table', { frame }, caller)
      if (said instanceof Refused) return said
      const organisation = ask.get('organisation')
      const areas =
        organisation === null ? undefined : await bus.query('results.areas', { organisation, frame }, caller)
      if (areas instanceof Refused) return areas
      const result = resultOf(
        said.result as OutputOf<typeof resultTable>,
        (areas?.result as OutputOf<typeof areaResults> | undefined)?.minutes ?? [],
      )
      const kind = ask.get('kind') === '510' ? '510' : '520'
      const name = `ket-qua-${frame}${format === 'xml' ? `-eml-${kind}` : ''}.${format}`
      return attachment(await write(result, format, { excelVi: ask.get('excel') === 'vi', kind }), types[format], name)
    },
  }))

async function write(
  result: ElectionResult,
  format: Format,
  { excelVi, kind }: Readonly<{ excelVi: boolean; kind: '510' | '520' }>,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(electionReport(result), null, 1)}\n`
    case 'csv':
      return await writeTable(resultRows(result), 'csv', { excelVi })
    case 'xlsx':
      return await writeWorkbook(resultSheets(result))
    case 'xml':
      return eml(result, kind)
  }
}

/** What the packages that write the files take. */
function resultOf(
  { frame, now, constituencies }: OutputOf<typeof resultTable>,
  minutes: OutputOf<typeof areaResults>['minutes'],
): ElectionResult {
  const told = Map.groupBy(minutes, (each) => each.constituency)
  return {
    ...{ id: frame.id, name: frame.name, edition: frame.edition, electionDay: frame.electionDay },
    ...{ rehearsal: frame.rehearsal, attribution: frame.attribution, officialBy: frame.officialBy, at: now },
    contests: constituencies.map(({ registered, voted, issued, collected, invalid, valid, ...each }) => ({
      ...each,
      counts: { registered, voted, issued, collected, invalid, valid },
      pollingAreas: (told.get(each.id) ?? []).map(({ area, name, commune, votes, valid, ...counts }) => ({
        ...{ id: area, name: `${name}, ${commune}`, votes },
        counts: { ...counts, valid: { from: valid, to: valid } },
      })),
    })),
  }
}
