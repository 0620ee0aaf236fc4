import { listFrames } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { readFrames } from './read-frame.ts'

export const frameQueries = [answer(listFrames, async ({ db }) => ({ frames: [...(await readFrames(db))] }))]
