import { listFrames, listProvinces, outsideElections } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { predecessorsOf, provincesOf } from './provinces.ts'
import { readFrames } from './read-frame.ts'

export const frameQueries = [
  answer(listFrames, async ({ db }) => ({ frames: [...(await readFrames(db))], outside: outsideElections })),
  answer(listProvinces, async (_, { edition }) => ({
    provinces: provincesOf(edition).map(({ code, name, kind }) => {
      const predecessors = edition === '2025' ? predecessorsOf(code) : []
      return { code, name, kind, predecessors: predecessors.map((each) => ({ code: each.code, name: each.name })) }
    }),
  })),
]
