import type { ReactNode } from 'react'
import ui from './ui.module.css'

/** The head of a page: its name, what it is for and of whom, and at the right what can be done with all of it. */
export function PageHead(props: { title: string; lead: string; children?: ReactNode }): ReactNode {
  return (
    <div className={ui.head}>
      <div>
        <h1>{props.title}</h1>
        <p className={ui.second}>{props.lead}</p>
      </div>
      {props.children}
    </div>
  )
}
