import { enterFigure } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { enter } from './enter.ts'

export const figureCommands = [handle(enterFigure, enter)]
