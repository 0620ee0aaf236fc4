import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import style from './duty.module.css'
import { useDutyWords } from './words.ts'

type Officer = Readonly<{ name: string; title: string; phone: string | null }>

/** Somebody and his telephone: one touch calls him. `large`: the one to be called now. */
export function Call({ officer, large = false }: { officer: Officer | null; large?: boolean }): ReactNode {
  const say = useDutyWords()
  if (!officer) return <span className={ui.meta}>{say.erased}</span>
  const { name, title, phone } = officer
  return (
    <span className={style.officer}>
      <span>
        <b>{name}</b>
        {title && <span className={ui.meta}> {title}</span>}
      </span>
      {phone === null ? (
        <span className={ui.meta}>{say.noPhone}</span>
      ) : (
        <a
          className={large ? `${ui.button} ${style.call}` : style.phone}
          data-kind={large ? 'main' : undefined}
          href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
          aria-label={`${say.call(name)}, ${phone}`}
        >
          <Icon sign="phone" size={large ? 20 : 16} />
          {phone}
        </a>
      )}
    </span>
  )
}
