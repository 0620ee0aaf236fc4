import { law83 } from '../edition.ts'
import { both, type Line, step } from './line.ts'
import { datedLines, type StepId } from './steps.ts'

/** A second poll of a constituency or polling area: additional election (Điều 79) or re-election (Điều 80, 81). */
export type SecondPoll = 'additional' | 'rerun'

/** The days of a step of the first poll: written once, used again. */
export const daysOf = (id: StepId) => datedLines.find((line) => line.id === id)?.days ?? both(null)
const amended = { amendedBy: law83 }
const unsure = { confidence: 'unconfirmed' } as const

/** The last lawful day of a second poll, counted from the first election day. */
export const latestPoll = {
  additional: step('latestPoll', daysOf('extraOrRerun'), '79.3', amended),
  rerun: step('latestPoll', daysOf('extraOrRerun'), '80.4, 81.2', amended),
} as const

/**
 * What follows a second poll, counted from its own day. The Law says "after election day" without saying which one;
 * that the provincial minutes wait for the last poll of the province is the Council's answer of 2026 (question 187),
 * the rest is our reading and marked so.
 */
export const secondPollLines = [
  step('secondRegister', daysOf('registerFreeze'), '82', { ...unsure, at: 'opening' }),
  step('secondVote', daysOf('vote'), '71.1', { at: 'opening' }),
  step('secondCountMinutes', daysOf('countMinutes'), '76.3', unsure),
  step('secondBoardMinutes', daysOf('boardMinutes'), '77.3, 77.4', unsure),
  step('secondProvincialMinutes', daysOf('provincialMinutes'), '83.3', {
    ...amended,
    bodies: ['NA'],
    confidence: { '2015': 'unconfirmed' },
  }),
  step('secondPublishPC', daysOf('publishPC'), '86.2', { ...unsure, bodies: ['province', 'district', 'commune'] }),
  step('secondPublishNA', daysOf('publishNA'), '86.1', { ...unsure, ...amended, bodies: ['NA'] }),
] as const satisfies readonly Line[]

export type SecondPollStepId = 'latestPoll' | (typeof secondPollLines)[number]['id']
