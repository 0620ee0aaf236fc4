import { Drawer, Popover } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { Icon } from './icons.tsx'
import { useMedia } from './media.ts'
import style from './panel.module.css'
import { useWords } from './words/words.ts'

/** A sheet as high as what it holds; the library's own would be as high as the screen. */
const AsHigh = ({ children }: { children: ReactNode }): ReactNode => children

/**
 * A button that opens an explanation: under its row at a desk, from below on a phone. The focus goes in, Escape and the
 * cross bring it back.
 */
export function Panel(props: {
  /** Class and accessible name of the button. */
  className?: string | undefined
  label?: string
  title: string
  over?: string
  wide?: boolean
  button: ReactNode
  children: ReactNode
}): ReactNode {
  const [open, setOpen] = useState(false)
  const phone = useMedia('(max-width: 720px)')
  const words = useWords()
  const opener = useRef<HTMLButtonElement>(null)
  const shut = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const button = (
    <button
      ref={opener}
      type="button"
      className={props.className}
      aria-label={props.label}
      aria-expanded={open}
      aria-haspopup="dialog"
      onClick={() => setOpen((was) => !was)}
    >
      {props.button}
    </button>
  )
  const close = (
    <button type="button" className={style.close} aria-label={words.law.close} onClick={shut}>
      <Icon sign="close" size={18} />
    </button>
  )
  const content = (
    <div className={style.content}>
      <div className={style.head}>
        <div>
          {props.over && <p className={style.over}>{props.over}</p>}
          <p className={style.title}>{props.title}</p>
        </div>
        {close}
      </div>
      {props.children}
    </div>
  )
  if (phone) {
    return (
      <>
        {button}
        {open && (
          <Drawer.Root opened onClose={shut} position="bottom" size="auto" scrollAreaComponent={AsHigh}>
            <Drawer.Overlay backgroundOpacity={0.45} />
            <Drawer.Content classNames={{ content: style.sheet }} aria-label={props.title}>
              <Drawer.Body>{content}</Drawer.Body>
            </Drawer.Content>
          </Drawer.Root>
        )}
      </>
    )
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={props.wide ? 446 : 380}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown className={style.drop} role="dialog" aria-label={props.title}>
        {content}
      </Popover.Dropdown>
    </Popover>
  )
}
