import { issueConclusion, saveConclusion, saveMeeting } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { issue } from './issue.ts'
import { keep } from './save-conclusion.ts'
import { save } from './save-meeting.ts'

export const meetingCommands = [handle(saveMeeting, save), handle(saveConclusion, keep), handle(issueConclusion, issue)]
