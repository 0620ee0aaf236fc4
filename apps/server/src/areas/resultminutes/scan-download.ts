import type { OutputOf, resultScan } from '@baucu/contract'
import type { Bus } from '../../kernel/bus.ts'
import { evidenceResponse } from '../../kernel/files/evidence.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/** `GET /documents/result-scan.bin?organisation=…&frame=…&level=…&of=…&evidence=…`: a signed paper under the name it came with. */
export const resultScanDownload = (bus: Bus): Download => ({
  path: '/documents/result-scan.bin',
  make: async (ask, _, caller) => {
    const input = Object.fromEntries(
      ['organisation', 'frame', 'level', 'of', 'evidence'].map((each) => [each, ask.get(each) ?? '']),
    )
    const said = await bus.query('resultMinutes.scan', input, caller)
    return said instanceof Refused ? said : evidenceResponse(said.result as OutputOf<typeof resultScan>)
  },
})
