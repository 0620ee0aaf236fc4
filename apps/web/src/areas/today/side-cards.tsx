import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { byName } from '../../kernel/format.ts'
import { nameOf, useFrame } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { StatusTag } from '../../kernel/status-tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './today.module.css'

const shown = 4

/** The first constituencies of the frame and the way to all of them. */
export function Constituencies(): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const frame = useFrame()
  const { data } = useAnswer('results.nation', { frame: frame.id })
  // Constituencies come with the official list; before that there is nothing to lead to.
  if (frame.constituencies === 0) return null
  const units = [...(data?.frame.id === frame.id ? data.constituencies : [])].sort(
    (a, b) => byName(a.province.name, b.province.name) || a.number - b.number,
  )
  return (
    <section className={ui.card}>
      <div className={ui.cardHead}>
        <h2>{words.today.results}</h2>
        <span className={ui.count}>{frame.constituencies}</span>
      </div>
      <ul className={style.lines}>
        {units.slice(0, shown).map((unit) => (
          <li key={unit.id}>
            <Link
              to="/ky/$frame/ket-qua/$constituency"
              params={{ frame: frame.id, constituency: unit.id }}
              search={(was) => was}
            >
              {unit.province.name}, {words.results.constituency(unit.number).toLocaleLowerCase(locale)}
            </Link>
            {unit.areas && unit.areas.reported < unit.areas.expected ? (
              <span className={ui.meta}>{words.results.coverageShort(unit.areas.reported, unit.areas.expected)}</span>
            ) : (
              <StatusTag status={unit.status} />
            )}
          </li>
        ))}
        <li className={ui.meta}>
          <Link to="/ky/$frame/ket-qua" params={{ frame: frame.id }} search={(was) => was}>
            {words.today.seeAll(frame.constituencies)}
          </Link>
        </li>
      </ul>
    </section>
  )
}

/** Rehearsals there are, or how to begin one. */
export function Rehearsals(): ReactNode {
  const words = useWords()
  const frame = useFrame()
  const { data } = useAnswer('frames.list', {})
  const rehearsals = (data?.frames ?? []).filter((each) => each.rehearsal)
  return (
    <section className={ui.card}>
      <div className={ui.cardHead}>
        <h2>{words.today.rehearsals}</h2>
        {rehearsals.length > 0 && <span className={ui.count}>{rehearsals.length}</span>}
      </div>
      <ul className={style.lines}>
        {rehearsals.length === 0 && <li>{words.today.rehearsalsNone}</li>}
        {rehearsals.slice(0, shown - 1).map((each) => (
          <li key={each.id}>
            <Link to="/ky/$frame/dien-tap" params={{ frame: each.id }}>
              {nameOf(each)}
            </Link>
          </li>
        ))}
        <li className={ui.meta}>
          <Link to="/ky/$frame/dien-tap" params={{ frame: frame.id }} search={(was) => was}>
            {words.today.rehearsalOpen}
          </Link>
        </li>
      </ul>
    </section>
  )
}
