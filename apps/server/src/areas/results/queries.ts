import { constituencyQuery, nationQuery } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { constituencyResultOf } from './constituency-result.ts'
import { nationResultOf } from './nation-result.ts'
import { readNational } from './national.ts'
import { readUnits } from './unit.ts'

const constituency = answer(constituencyQuery, async ({ db }, input) => {
  const frame = await readFrame(db, input.frame)
  const [unit] = frame ? await readUnits(db, frame.id, input.constituency) : []
  return frame && unit ? constituencyResultOf(frame, unit) : notFound()
})

const nation = answer(nationQuery, async ({ db }, input) => {
  const frame = await readFrame(db, input.frame)
  if (!frame) return notFound()
  return nationResultOf(frame, await readNational(db, frame.id), await readUnits(db, frame.id))
})

export const resultQueries = [constituency, nation]
