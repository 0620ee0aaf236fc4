import type { Frame } from '@baucu/contract'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon, type Sign } from '../icons.tsx'
import ui from '../ui.module.css'
import { find, type Target } from './find.ts'
import { closePalette } from './open.ts'
import style from './palette.module.css'
import { useTargets } from './targets.ts'
import { usePaletteWords } from './words.ts'

const signs: Readonly<Record<Target['kind'], Sign>> = {
  page: 'chevronRight',
  frame: 'calendar',
  step: 'clock',
  meeting: 'speech',
  task: 'tasks',
  constituency: 'box',
  organisation: 'people',
  person: 'person',
  document: 'paper',
}

/** The search over everything one can go to: typed, chosen with arrows, opened with Enter. */
export function Palette({ frames }: { frames: readonly Frame[] }): ReactNode {
  const words = usePaletteWords()
  const [typed, setTyped] = useState('')
  const targets = useTargets(frames, typed)
  const [at, setAt] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = find(targets, typed)
  const here = Math.min(at, found.length - 1)
  const optionId = (index: number) => `tim-nhanh-${index}`

  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    // Whatever had the focus gets it back.
    return () => element?.close()
  }, [])
  useEffect(() => {
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' })
  }, [here])

  const open = (target: Target | undefined) => {
    if (!target) return
    dialog.current?.close()
    closePalette()
    target.go()
  }
  const press = (event: KeyboardEvent) => {
    // While Telex or VNI composes a letter, its keys are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const last = found.length - 1
    if (event.key === 'ArrowDown') setAt(here >= last ? 0 : here + 1)
    else if (event.key === 'ArrowUp') setAt(here <= 0 ? Math.max(last, 0) : here - 1)
    else if (event.key === 'Home' && event.ctrlKey) setAt(0)
    else if (event.key === 'End' && event.ctrlKey) setAt(Math.max(last, 0))
    else if (event.key === 'Enter') open(found[here])
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the box closes it; at the keyboard Escape does.
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-label={words.title}
      onClose={closePalette}
      onClick={(event) => {
        if (event.target === dialog.current) closePalette()
      }}
    >
      <div className={style.box}>
        <div className={style.line}>
          <Icon sign="search" />
          <input
            autoFocus
            className={style.input}
            role="combobox"
            aria-label={words.hint}
            aria-expanded={found.length > 0}
            aria-controls="tim-nhanh"
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? optionId(here) : undefined}
            placeholder={words.hint}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
          <button type="button" className={style.close} aria-label={words.close} onClick={closePalette}>
            <Icon sign="close" size={18} />
          </button>
        </div>
        <div ref={list} id="tim-nhanh" role="listbox" aria-label={words.list} className={style.list}>
          {found.map((target, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the field.
            <div
              key={target.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === here}
              className={style.option}
              onClick={() => open(target)}
              onPointerMove={() => setAt(index)}
            >
              <Icon sign={signs[target.kind]} size={18} />
              <span className={style.name}>
                {target.name}
                {target.note && <span className={style.note}>{target.note}</span>}
              </span>
              <span className={style.kind}>{words.kinds[target.kind]}</span>
            </div>
          ))}
        </div>
        <p className={ui.hidden} role="status">
          {words.found(found.length)}
        </p>
        <p className={style.foot} data-keys={found.length > 0 ? true : undefined}>
          {found.length === 0 ? words.nothing(typed.trim()) : words.note}
        </p>
      </div>
    </dialog>
  )
}
