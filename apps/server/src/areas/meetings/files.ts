import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { attendanceFiles, invitationFiles, minutesFiles, noticeFiles } from './meeting-papers.ts'
import { newsFiles } from './news-files.ts'
import { photoFile } from './photo-file.ts'

/** Everything that is taken away from a meeting as a file. */
export const meetingFiles = (bus: Bus): readonly Download[] => [
  ...noticeFiles(bus),
  ...attendanceFiles(bus),
  ...minutesFiles(bus),
  ...invitationFiles(bus),
  ...newsFiles(bus),
  photoFile(bus),
]
