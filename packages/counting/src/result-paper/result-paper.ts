import { type Hand, sameHand } from '../sheet/sheet.ts'

/** Something on a paper that is not right, and what is wrong with it. */
export type PaperRemark = Readonly<{ field: string; comment: string }>

/**
 * Minutes drawn up from the papers of the level below (a Board's from counting minutes, a Committee's from those of its
 * Boards), on their way upward. A person draws them up; the figures come from below and are never typed.
 */
export type ResultPaper =
  /** Nobody has drawn them up: the figures are those of below, as they come in. */
  | Readonly<{ state: 'open' }>
  | Readonly<{ state: 'drawn'; by: Hand }>
  | Readonly<{ state: 'sent'; by: Hand; sentBy: Hand }>
  /** Fields the level above does not take, each with its reason. */
  | Readonly<{ state: 'returned'; by: Hand; sentBy: Hand; remarks: readonly PaperRemark[] }>
  | Readonly<{ state: 'accepted'; by: Hand; sentBy: Hand; acceptedBy: Hand }>

export type PaperState = ResultPaper['state']

export const paperStates = ['open', 'drawn', 'sent', 'returned', 'accepted'] as const satisfies readonly PaperState[]

export type PaperStep =
  /** `whole`: everything below has come in. `current`: what was drawn up before is still what stands below. */
  | Readonly<{ step: 'draw'; by: Hand; whole: boolean; current: boolean }>
  | Readonly<{ step: 'send'; by: Hand; current: boolean }>
  /** Takes back what was sent and nobody has received. */
  | Readonly<{ step: 'withdraw'; by: Hand; reason: string }>
  | Readonly<{ step: 'accept'; by: Hand; current: boolean }>
  /** `fields`: all those of the paper. */
  | Readonly<{ step: 'give-back'; by: Hand; remarks: readonly PaperRemark[]; fields: readonly string[] }>

export type PaperRefusal = Readonly<{
  refused:
    | 'paper-other-state'
    /** Something below has not come in. */
    | 'paper-unfinished'
    /** Below there are other figures by now; the paper has to be drawn up again. */
    | 'paper-outdated'
    /** Who drew up or sent a paper does not receive it. */
    | 'paper-same-hand'
    | 'paper-needs-reason'
    | 'paper-fields'
}>

const refuse = (refused: PaperRefusal['refused']): PaperRefusal => ({ refused })

export const isPaperRefused = (said: ResultPaper | PaperRefusal): said is PaperRefusal => 'refused' in said

/** Where minutes stand after a step, or why the step is not taken. */
export function paperAfter(paper: ResultPaper, step: PaperStep): ResultPaper | PaperRefusal {
  switch (step.step) {
    case 'draw':
      if (paper.state === 'sent') return refuse('paper-other-state')
      // What was received stands, unless the figures below it have changed.
      if (paper.state === 'accepted' && step.current) return refuse('paper-other-state')
      return step.whole ? { state: 'drawn', by: step.by } : refuse('paper-unfinished')
    case 'send':
      if (paper.state !== 'drawn') return refuse('paper-other-state')
      return step.current ? { state: 'sent', by: paper.by, sentBy: step.by } : refuse('paper-outdated')
    case 'withdraw':
      if (paper.state !== 'sent') return refuse('paper-other-state')
      return step.reason === '' ? refuse('paper-needs-reason') : { state: 'drawn', by: paper.by }
    case 'accept':
      if (paper.state !== 'sent') return refuse('paper-other-state')
      if (isOwnPaper(paper, step.by)) return refuse('paper-same-hand')
      return step.current ? { ...paper, state: 'accepted', acceptedBy: step.by } : refuse('paper-outdated')
    case 'give-back':
      return giveBack(paper, step)
  }
}

function giveBack(
  paper: ResultPaper,
  { by, remarks, fields }: Extract<PaperStep, { step: 'give-back' }>,
): ResultPaper | PaperRefusal {
  if (paper.state !== 'sent') return refuse('paper-other-state')
  if (isOwnPaper(paper, by)) return refuse('paper-same-hand')
  if (remarks.length === 0 || remarks.some(({ field }) => !fields.includes(field))) return refuse('paper-fields')
  if (remarks.some(({ comment }) => comment === '')) return refuse('paper-needs-reason')
  return { state: 'returned', by: paper.by, sentBy: paper.sentBy, remarks }
}

/** Whether somebody drew up or sent the paper. */
export const isOwnPaper = (paper: ResultPaper, hand: Hand): boolean =>
  paper.state !== 'open' && [paper.by, ...('sentBy' in paper ? [paper.sentBy] : [])].some((by) => sameHand(by, hand))
