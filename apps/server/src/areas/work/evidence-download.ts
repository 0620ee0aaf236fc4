import type { evidenceFile, OutputOf } from '@baucu/contract'
import { fold } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import { fileResponse } from '../../kernel/files/file-response.ts'
import type { FileType } from '../../kernel/files/file-type.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/** `GET /documents/evidence.bin?copy=…&evidence=…`: a piece of evidence, saved under the name it came with. */
export const evidenceDownload = (bus: Bus): Download => ({
  path: '/documents/evidence.bin',
  make: async (ask, _, caller) => {
    const input = { copy: ask.get('copy') ?? '', evidence: ask.get('evidence') ?? '' }
    const said = await bus.query('work.evidenceFile', input, caller)
    if (said instanceof Refused) return said
    const { name, type, content } = said.result as OutputOf<typeof evidenceFile>
    // The ending follows from what the file is, not from what it was called.
    return fileResponse(content, type as FileType, fold(name.replace(/\.[^.]{1,5}$/, '')))
  },
})
