import { explain, type Outcome } from '@baucu/law'

/** An outcome as files and other programs read it: every reason with its Vietnamese sentence. */
export const outcomeJson = (outcome: Outcome) => ({
  ...outcome,
  reasons: outcome.reasons.map(({ rule, article, candidate, ...rest }) => ({
    rule,
    article,
    candidate,
    text: explain({ rule, article, candidate, ...rest }, 'vi'),
    ...rest,
  })),
})
