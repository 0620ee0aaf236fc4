import { attendanceList } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes, inputOf } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Attendance, AttendanceInput } from './attendance.ts'

/**
 * `GET /documents/attendance-list.docx?input=<json>` (or `.pdf`): the list of those present with its signing block. The
 * input is that of `persons.attendance`.
 */
export const attendanceFiles = (bus: Bus): readonly Download[] =>
  (['pdf', 'docx'] as const).map((format) => ({
    path: `/documents/attendance-list.${format}`,
    make: async (ask, _, caller) => {
      const input = inputOf(ask)
      if (input instanceof Refused) return input
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
      return attachment(file, documentTypes[format], `danh-sach-du-hop-${at}.${format}`)
    },
  }))
