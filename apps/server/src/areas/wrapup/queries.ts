import { wrapUpBoard } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { board } from './board.ts'

export const wrapUpQueries = [answer(wrapUpBoard, board)]
