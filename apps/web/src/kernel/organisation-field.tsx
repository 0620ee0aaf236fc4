import type { Organisation } from '@baucu/contract'
import { fold } from '@baucu/law'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import style from './organisation-field.module.css'
import ui from './ui.module.css'
import { wordsOf } from './words/words.ts'

const useFieldWords = wordsOf({
  vi: { find: 'Gõ tên hoặc mã tổ chức', matches: 'Tổ chức khớp', none: 'Không có tổ chức nào khớp.' },
  en: { find: 'Type a name or code', matches: 'Matching organisations', none: 'No organisation matches.' },
})

/** Matches drawn; whoever wants another types more. */
const most = 30

/**
 * One organisation found by typing part of its name, short name or code, without accents. Half-typed text changes
 * nothing: on leaving the field the chosen name stands there again. With `clear` the field is emptied by a choice, for
 * lists that grow.
 */
export function OrganisationField(props: {
  id: string
  among: readonly Organisation[]
  /** Everything known, to say what a match stands below; default: those to choose among. */
  all?: readonly Organisation[]
  value: string | null
  choose: (id: string) => void
  placeholder?: string
  invalid?: boolean
  describedBy?: string | undefined
  clear?: boolean
}): ReactNode {
  const { among, value, all = among } = props
  const say = useFieldWords()
  const list = useId()
  const names = useMemo(() => new Map(all.map((each) => [each.id, each.name])), [all])
  const chosen = (value !== null && names.get(value)) || ''
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const wanted = useDeferredValue(typed ?? '')
  const found = useMemo(() => (typed === undefined ? [] : find(among, wanted)), [among, wanted, typed])
  const open = typed !== undefined
  const active = found[Math.min(at, found.length - 1)]
  const take = (id: string) => {
    props.choose(id)
    setTyped(undefined)
    setAt(0)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') {
      if (open) setAt(Math.min(at + 1, found.length - 1))
      else setTyped('')
    } else if (event.key === 'ArrowUp' && open) setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && open) {
      if (active) take(active.id)
    } else if (event.key === 'Escape' && open) setTyped(undefined)
    else return
    event.preventDefault()
  }
  return (
    <span className={style.field}>
      <input
        id={props.id}
        className={ui.input}
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && active ? `${list}-${active.id}` : undefined}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder ?? say.find}
        value={typed ?? (props.clear ? '' : chosen)}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(undefined)}
        onKeyDown={press}
      />
      <div id={list} role="listbox" className={style.list} hidden={!open} aria-label={say.matches}>
        {found.map((each) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
          <div
            key={each.id}
            id={`${list}-${each.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={each.id === active?.id}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(each.id)}
          >
            {each.name}
            <span className={ui.meta}>
              {' '}
              {[each.code, each.parent && names.get(each.parent)].filter(Boolean).join(', ')}
            </span>
          </div>
        ))}
        {open && found.length === 0 && (
          <div tabIndex={-1} role="option" aria-selected={false} aria-disabled className={ui.second}>
            {say.none}
          </div>
        )}
      </div>
    </span>
  )
}

function find(among: readonly Organisation[], typed: string): readonly Organisation[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  const found: Organisation[] = []
  for (const each of among) {
    const text = fold(`${each.name} ${each.shortName ?? ''} ${each.code}`)
    if (wanted.every((word) => text.includes(word))) found.push(each)
    if (found.length === most) break
  }
  return found
}
