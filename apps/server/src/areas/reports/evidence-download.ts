import type { OutputOf, reportEvidenceFile } from '@baucu/contract'
import type { Bus } from '../../kernel/bus.ts'
import { evidenceResponse } from '../../kernel/files/evidence.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/** `GET /documents/report-evidence.bin?organisation=…&round=…&period=…&evidence=…`: a file attached to a report. */
export const reportEvidenceDownload = (bus: Bus): Download => ({
  path: '/documents/report-evidence.bin',
  make: async (ask, _, caller) => {
    const input = Object.fromEntries(
      ['organisation', 'round', 'period', 'evidence'].map((each) => [each, ask.get(each) ?? '']),
    )
    const said = await bus.query('reports.evidenceFile', input, caller)
    return said instanceof Refused ? said : evidenceResponse(said.result as OutputOf<typeof reportEvidenceFile>)
  },
})
