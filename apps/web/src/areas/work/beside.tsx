import type { KeyboardEvent, ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { useMedia } from '../../kernel/media.ts'
import ui from '../../kernel/ui.module.css'
import style from './work.module.css'

/** Something opened from a list: beside it at a desk, instead of it on a phone. Esc closes it. */
export function Beside(props: {
  list: ReactNode
  open: boolean
  label: string
  back: string
  closeLabel: string
  close: () => void
  children: ReactNode
}): ReactNode {
  const phone = useMedia('(max-width: 960px)')
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    props.close()
  }
  return (
    <div className={style.both} data-open={props.open ? true : undefined}>
      <div className={style.list}>{props.list}</div>
      {props.open && (
        <section className={`${ui.card} ${style.beside}`} aria-label={props.label} onKeyDown={press}>
          <div className={style.bar}>
            <button type="button" className={ui.button} data-kind="quiet" onClick={props.close}>
              <Icon sign={phone ? 'chevronLeft' : 'close'} size={18} />
              {phone ? props.back : props.closeLabel}
            </button>
          </div>
          {props.children}
        </section>
      )}
    </div>
  )
}
