import { attendanceList as asked } from '@baucu/contract'
import { attendanceList } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { papers } from '../../kernel/http/papers.ts'
import type { AttendanceInput } from './attendance.ts'

/** `attendance-list`: those present with the signing block; the input is that of `persons.attendance`. */
export const attendanceFiles = (bus: Bus) =>
  papers(bus, 'attendance-list', [asked], async ([{ at, organisation, lines, signing }], format, input) => {
    const { meeting } = input as AttendanceInput
    const list = {
      issuer: organisation.name,
      party: organisation.kind === 'party',
      meeting: meeting ? { title: meeting.title, place: meeting.place ?? null } : null,
      ...{ day: at, lines, signing, stamp: `${at}T00:00:00Z` },
    }
    return { file: await attendanceList(list, format), name: `danh-sach-du-hop-${at}` }
  })
