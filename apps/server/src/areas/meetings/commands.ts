import { issueConclusion, saveConclusion, saveMeeting } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { attendanceCommands } from './attendance.ts'
import { issue } from './issue.ts'
import { materialCommands } from './materials.ts'
import { newsCommands } from './news.ts'
import { photoCommands } from './photos.ts'
import { reportCommands } from './reports.ts'
import { keep } from './save-conclusion.ts'
import { save } from './save-meeting.ts'
import { seriesCommands } from './series.ts'

export const meetingCommands = [
  handle(saveMeeting, save),
  handle(saveConclusion, keep),
  handle(issueConclusion, issue),
  ...attendanceCommands,
  ...seriesCommands,
  ...reportCommands,
  ...newsCommands,
  ...photoCommands,
  ...materialCommands,
]
