import type { OutputOf, sheetPaper } from '@baucu/contract'
import type { Bus } from '../../kernel/bus.ts'
import { evidenceResponse } from '../../kernel/files/evidence.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/** `GET /documents/count-paper.bin?area=…&frame=…&constituency=…&evidence=…`: a signed paper under the name it came with; without a constituency one of the inventory. */
export const countPaperDownload = (bus: Bus): Download => ({
  path: '/documents/count-paper.bin',
  make: async (ask, _, caller) => {
    const input = {
      ...Object.fromEntries(['area', 'frame', 'evidence'].map((each) => [each, ask.get(each) ?? ''])),
      constituency: ask.get('constituency'),
    }
    const said = await bus.query('count.paper', input, caller)
    return said instanceof Refused ? said : evidenceResponse(said.result as OutputOf<typeof sheetPaper>)
  },
})
