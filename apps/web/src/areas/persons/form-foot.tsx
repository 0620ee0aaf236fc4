import type { ReactNode } from 'react'
import { FormEnd } from '../../kernel/form-end.tsx'
import { useWords } from '../../kernel/words/words.ts'
import type { RefusalAt } from './refusal-at.ts'
import { usePersonWords } from './words.ts'

/** The end of a form about a person; a record that moved under it is told beside the fields. */
export function FormFoot(props: {
  main: string
  pending: boolean
  /** The record moved under the form; first a choice. */
  blocked?: boolean
  said: RefusalAt
  stop: () => void
}): ReactNode {
  const { said } = props
  const say = usePersonWords()
  const words = useWords()
  const whole = said.unreachable ? `${words.notice.unreachable}. ${words.notice.unreachableNext}` : said.whole
  return (
    <FormEnd
      say={{ save: props.main, saving: say.saving, stop: say.stop }}
      pending={props.pending}
      blocked={props.blocked}
      refused={whole && said.code !== 'changed-meanwhile' ? whole : undefined}
      stop={props.stop}
    />
  )
}
