import {
  askAboutReport,
  askReports,
  attachToReport,
  detachFromReport,
  remindReports,
  reviewReport,
  saveReport,
  writeSynthesis,
} from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { ask } from './ask.ts'
import { attach, detach } from './evidence.ts'
import { question } from './question.ts'
import { remind } from './remind.ts'
import { review } from './review.ts'
import { save } from './save-report.ts'
import { write } from './write-synthesis.ts'

export const reportCommands = [
  handle(askReports, ask),
  handle(saveReport, save),
  handle(reviewReport, review),
  handle(remindReports, remind),
  handle(writeSynthesis, write),
  handle(askAboutReport, question),
  handle(attachToReport, attach),
  handle(detachFromReport, detach),
]
