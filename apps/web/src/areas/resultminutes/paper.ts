import type { ResultLine, ResultPaperView } from '@baucu/contract'
import type { ResultWords } from './words.ts'

/** The input of everything that is about one paper. */
export const keyOf = ({ organisation, frame, level, of }: ResultPaperView) => ({ organisation, frame, level, of })

/** Figures of a poll, in the order of the form. */
export const figureFields = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const

/** Everything on the paper that may be given back. */
export const fieldsOf = (view: ResultPaperView): readonly string[] => {
  const [poll] = view.polls
  const others = ['areas', 'places', 'elected', 'meeting', 'members', 'texts', 'signatures']
  return view.level === 'board'
    ? [...figureFields, ...(poll?.candidates ?? []).map(({ id }) => `votes.${id}`), ...others]
    : [...view.polls.map(({ constituency }) => `constituency.${constituency}`), ...others]
}

/** What a field is called on screen. */
export function fieldName(field: string, view: ResultPaperView, say: ResultWords): string {
  const of = field.slice(field.indexOf('.') + 1)
  if (field.startsWith('votes.')) {
    return view.polls[0]?.candidates.find(({ id }) => id === of)?.name ?? field
  }
  if (field.startsWith('constituency.')) {
    const poll = view.polls.find(({ constituency }) => constituency === of)
    return poll ? say.constituency(poll.number) : field
  }
  return say.fields[field] ?? field
}

/** How a standing looks: its colour and its sign. */
export function lookOf({ state, outdated }: Pick<ResultLine, 'state' | 'outdated'>) {
  if (outdated) return { tone: 'danger', sign: 'octagon' } as const
  switch (state) {
    case 'open':
      return { tone: 'quiet', sign: 'clock' } as const
    case 'drawn':
      return { tone: 'info', sign: 'pen' } as const
    case 'sent':
      return { tone: 'info', sign: 'sync' } as const
    case 'returned':
      return { tone: 'warn', sign: 'triangle' } as const
    case 'accepted':
      return { tone: 'ok', sign: 'check' } as const
  }
}
