import { importLists, saveList, strikeCandidate } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { importSheet } from './import-lists.ts'
import { save } from './save-list.ts'
import { strike } from './strike.ts'

export const candidateCommands = [
  handle(saveList, save),
  handle(strikeCandidate, strike),
  handle(importLists, importSheet),
]
