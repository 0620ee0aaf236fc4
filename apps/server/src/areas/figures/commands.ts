import { enterFigure, importCounts } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { enter } from './enter.ts'
import { importOfficialCounts } from './import-counts.ts'

export const figureCommands = [handle(enterFigure, enter), handle(importCounts, importOfficialCounts)]
