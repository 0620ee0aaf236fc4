import { areaResults, constituencyQuery, nationQuery, resultTable } from '@baucu/contract'
import { answer, answerForAll } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { standingSurpluses } from '../count/index.ts'
import { readFrame } from '../frames/index.ts'
import { readAreaMinutes } from './area-minutes.ts'
import { constituencyResultOf } from './constituency-result.ts'
import { nationResultOf } from './nation-result.ts'
import { readNational } from './national.ts'
import { placeResultQuery } from './place-result.ts'
import { resultTableOf } from './result-table.ts'
import { readSecondPolls } from './second-polls.ts'
import { readUnits } from './unit.ts'

const constituency = answerForAll(constituencyQuery, async (context, input) => {
  const { db } = context
  const frame = await readFrame(db, input.frame)
  const [unit] = frame ? await readUnits(db, frame.id, [input.constituency]) : []
  if (!frame || !unit) return notFound()
  const seconds = await readSecondPolls(context, frame, [unit.id])
  return constituencyResultOf(frame, unit, seconds.get(unit.id), await standingSurpluses(context, frame.id, [unit.id]))
})

const nation = answerForAll(nationQuery, async (context, input) => {
  const { db } = context
  const frame = await readFrame(db, input.frame)
  if (!frame) return notFound()
  // Constituencies of councils that were planned beside it are no part of the nation's result; a second poll is of one alone.
  const units = (await readUnits(db, frame.id)).filter((each) => each.body === 'NA' || frame.second !== null)
  const seconds = await readSecondPolls(context, frame, null)
  return nationResultOf(frame, await readNational(db, frame.id), units, seconds)
})

const table = answer(resultTable, async ({ db, now }, input) => {
  const frame = await readFrame(db, input.frame)
  return frame ? resultTableOf(frame, await readUnits(db, frame.id), now) : notFound()
})

const areas = answer(areaResults, async (context, input) => {
  const frame = await readFrame(context.db, input.frame)
  return frame && context.place
    ? { minutes: [...(await readAreaMinutes(context, frame, context.place.path))] }
    : notFound()
})

export const resultQueries = [constituency, nation, table, areas, placeResultQuery]
