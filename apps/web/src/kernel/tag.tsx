import type { ReactNode } from 'react'
import { Icon, type Sign } from './icons.tsx'
import ui from './ui.module.css'

export type Tone = 'danger' | 'warn' | 'ok' | 'info' | 'gold' | 'accent' | 'quiet' | 'quick' | 'plain'

/** A state: sign, word and colour, never colour alone. Boxed only for the state of a whole page. */
export function Tag(props: { tone: Tone; sign?: Sign; boxed?: boolean; children: ReactNode }): ReactNode {
  return (
    <span className={props.boxed ? `${ui.tag} ${ui.box}` : ui.tag} data-tone={props.tone}>
      {props.sign && <Icon sign={props.sign} size={16} />}
      <span>{props.children}</span>
    </span>
  )
}
