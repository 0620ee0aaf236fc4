import type { ReactNode } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'

/** The paper pack of one Polling Team, or of every area of an organisation in one file to be printed at once. */
export function PackLink(props: {
  organisation: string
  /** A file for each area: all in one are too large. */
  apart?: boolean
  children: ReactNode
}): ReactNode {
  const frame = useFrame()
  const input = encodeURIComponent(JSON.stringify({ organisation: props.organisation, frame: frame.id }))
  return (
    <a
      className={ui.button}
      data-size="small"
      href={`/documents/${props.apart ? 'area-packs.zip' : 'area-pack.pdf'}?input=${input}`}
      download
    >
      <Icon sign="printer" size={16} />
      {props.children}
    </a>
  )
}
