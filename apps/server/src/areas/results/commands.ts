import { importResults } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { storeResults } from './store-results.ts'

export const resultCommands = [
  handle(importResults, (context, input) => storeResults(context, { ...input, sample: false })),
]
