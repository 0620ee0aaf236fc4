import { attendanceList } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Attendance, AttendanceInput } from './attendance.ts'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/**
 * `GET /documents/attendance-list.docx?input=<json>` (or `.pdf`): the list of those present with its signing block. The
 * input is that of `persons.attendance`.
 */
export const attendanceFiles = (bus: Bus): readonly Download[] =>
  (['pdf', 'docx'] as const).map((format) => ({
    path: `/documents/attendance-list.${format}`,
    make: async (ask, _, caller) => {
      const input = read(ask.get('input') ?? '{}')
      if (input === undefined) return new Refused(400, 'not-json')
      const said = await bus.query('persons.attendance', input, caller)
      if (said instanceof Refused) return said
      const { at, organisation, lines, signing } = said.result as Attendance
      const { meeting } = input as AttendanceInput
      const file = await attendanceList(
        {
          issuer: organisation.name,
          party: organisation.kind === 'party',
          meeting: meeting ? { title: meeting.title, place: meeting.place ?? null } : null,
          day: at,
          lines,
          signing,
          stamp: `${at}T00:00:00Z`,
        },
        format,
      )
      return attachment(file, types[format], `danh-sach-du-hop-${at}.${format}`)
    },
  }))

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
