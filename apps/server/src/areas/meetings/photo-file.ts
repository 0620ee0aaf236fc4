import type { meetingPhoto, OutputOf } from '@baucu/contract'
import type { Bus } from '../../kernel/bus.ts'
import { fileResponse } from '../../kernel/files/file-response.ts'
import type { FileType } from '../../kernel/files/file-type.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/** `GET /documents/meeting-photo.bin?meeting=…&photo=…`: the picture itself. */
export const photoFile = (bus: Bus): Download => ({
  path: '/documents/meeting-photo.bin',
  make: async (ask, _, caller) => {
    const input = { meeting: ask.get('meeting') ?? '', photo: ask.get('photo') ?? '' }
    const said = await bus.query('meetings.photo', input, caller)
    if (said instanceof Refused) return said
    const { type, content } = said.result as OutputOf<typeof meetingPhoto>
    return fileResponse(content, type as FileType, `anh-${input.photo}`)
  },
})
