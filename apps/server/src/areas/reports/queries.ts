import {
  reportBoard,
  reportEvidenceFile,
  reportEvidenceList,
  reportOne,
  reportRounds,
  reportSynthesis,
  reportsDue,
  reportTemplates,
} from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { readBoard } from './board.ts'
import { listDue } from './due.ts'
import { evidenceOf, readEvidenceFile } from './evidence.ts'
import { listRounds } from './list-rounds.ts'
import { readOne } from './read-one.ts'
import { readSynthesis } from './synthesis.ts'
import { templates } from './templates.ts'

export const reportQueries = [
  answer(reportTemplates, async () => ({ templates: [...templates()] })),
  answer(reportsDue, listDue),
  answer(reportRounds, listRounds),
  answer(reportBoard, readBoard),
  answer(reportOne, readOne),
  answer(reportSynthesis, readSynthesis),
  answer(reportEvidenceList, evidenceOf),
  answer(reportEvidenceFile, readEvidenceFile),
]
