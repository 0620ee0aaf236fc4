import type { ReactNode } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './persons.module.css'
import type { RefusalAt } from './refusal-at.ts'
import { usePersonWords } from './words.ts'

/** The end of a form: why it was refused as a whole, and its two buttons. */
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
    <>
      {whole && said.code !== 'changed-meanwhile' && (
        <Remark tone="danger" live>
          {whole}
        </Remark>
      )}
      <div className={style.actions}>
        <button type="submit" className={ui.button} data-kind="main" disabled={props.pending || props.blocked}>
          {props.pending ? say.saving : props.main}
        </button>
        <button type="button" className={ui.button} onClick={props.stop}>
          {say.stop}
        </button>
      </div>
    </>
  )
}
