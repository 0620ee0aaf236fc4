import { areaResults, constituencyQuery, nationQuery, resultTable } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { readAreaMinutes } from './area-minutes.ts'
import { constituencyResultOf } from './constituency-result.ts'
import { nationResultOf } from './nation-result.ts'
import { readNational } from './national.ts'
import { resultTableOf } from './result-table.ts'
import { readUnits } from './unit.ts'

const constituency = answer(constituencyQuery, async ({ db }, input) => {
  const frame = await readFrame(db, input.frame)
  const [unit] = frame ? await readUnits(db, frame.id, input.constituency) : []
  return frame && unit ? constituencyResultOf(frame, unit) : notFound()
})

const nation = answer(nationQuery, async ({ db }, input) => {
  const frame = await readFrame(db, input.frame)
  if (!frame) return notFound()
  // Constituencies of councils that were planned beside it are no part of the nation's result.
  const units = (await readUnits(db, frame.id)).filter((each) => each.body === 'NA')
  return nationResultOf(frame, await readNational(db, frame.id), units)
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

export const resultQueries = [constituency, nation, table, areas]
