import type { evidenceFile, OutputOf } from '@baucu/contract'
import type { Bus } from '../../kernel/bus.ts'
import { evidenceResponse } from '../../kernel/files/evidence.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/** `GET /documents/evidence.bin?copy=…&evidence=…`: a piece of evidence, saved under the name it came with. */
export const evidenceDownload = (bus: Bus): Download => ({
  path: '/documents/evidence.bin',
  make: async (ask, _, caller) => {
    const input = { copy: ask.get('copy') ?? '', evidence: ask.get('evidence') ?? '' }
    const said = await bus.query('work.evidenceFile', input, caller)
    return said instanceof Refused ? said : evidenceResponse(said.result as OutputOf<typeof evidenceFile>)
  },
})
