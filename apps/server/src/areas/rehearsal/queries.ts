import { rehearsalState } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { state } from './state.ts'

export const rehearsalQueries = [answer(rehearsalState, state)]
