import type { SecondPollLine } from '@baucu/contract'
import type { Output } from '../../kernel/client.ts'

/** One constituency with its reasons, its areas and what was decided. */
export type Detail = Output<'secondPolls.one'>

/** Where a constituency stands in the list: somebody must decide, something was decided, or neither. */
export const groups = ['due', 'opened', 'rest'] as const
export type Group = (typeof groups)[number]

/** What the count asks for and nobody has opened yet. */
export const openDue = ({ due, polls }: Pick<SecondPollLine, 'due' | 'polls'>): 'rerun' | 'additional' | null =>
  due !== null && !polls.some(({ kind }) => kind === due) ? due : null

export const groupOf = (line: SecondPollLine): Group =>
  openDue(line) !== null ? 'due' : line.polls.length > 0 ? 'opened' : 'rest'

/** Whether the result of an area can be annulled: its minutes have gone upward and still stand. */
export const mayBeAnnulled = ({ state }: Detail['areas'][number]): boolean => state === 'counted' || state === 'sent'
