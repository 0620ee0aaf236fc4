import { schemeCellStates } from '@baucu/contract'
import { countCells, isLate } from '@baucu/direction'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { looks, useCellWords } from './cell-look.tsx'
import style from './schemes.module.css'
import { useSchemeWords } from './words.ts'

/** Organisation × scheme. A cell says its state by colour and sign, and by words to whoever asks or cannot see. */
export function Matrix(props: {
  /** Whose schemes they are. */
  of: string
  answer: Output<'schemes.matrix'>
  scheme: string | undefined
  organisation: string | undefined
}): ReactNode {
  const say = useSchemeWords()
  const frame = useFrameId()
  const { schemes, organisations, cells, today } = props.answer
  const words = useCellWords(today)
  const at = new Map(cells.map((each) => [`${each.organisation} ${each.scheme}`, each]))
  const shown = new Set(schemes.map((each) => each.id))
  return (
    <section className={ui.card} aria-label={say.matrix}>
      <div className={style.scroll}>
        <table className={style.matrix}>
          <thead>
            <tr>
              <th scope="col">{say.organisation}</th>
              {schemes.map((each) => (
                <th key={each.id} scope="col" data-shown={each.id === props.scheme || undefined}>
                  <Link
                    id={`de-an-${each.id}`}
                    to="/ky/$frame/de-an"
                    params={{ frame }}
                    search={({ thamgia: _, chitieu: __, ...was }) => ({ ...was, dean: each.id })}
                    title={each.title}
                    aria-label={`${say.scheme(each.number)}: ${each.title}`}
                  >
                    {each.number}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map((organisation) => {
              const own = cells.filter((each) => each.organisation === organisation.id && shown.has(each.scheme))
              const counts = countCells(
                schemes.length,
                own.map((each) => each.state),
              )
              return (
                <tr key={organisation.id}>
                  <th scope="row">
                    {organisation.shortName ?? organisation.name}
                    <span className={ui.meta}>{say.sentence(counts.studied, counts.schemes, counts.planned)}</span>
                  </th>
                  {schemes.map((scheme) => {
                    const cell = at.get(`${organisation.id} ${scheme.id}`)
                    const state = cell?.state ?? 'none'
                    const late = cell !== undefined && isLate(cell, today)
                    const open = scheme.id === props.scheme && organisation.id === props.organisation
                    return (
                      <td key={scheme.id}>
                        <Link
                          id={`o-${organisation.id}-${scheme.id}`}
                          to="/ky/$frame/de-an"
                          params={{ frame }}
                          search={({ chitieu: _, ...was }) => ({ ...was, dean: scheme.id, thamgia: organisation.id })}
                          className={style.cell}
                          data-state={state}
                          data-late={late || undefined}
                          data-number={scheme.number}
                          aria-current={open ? 'true' : undefined}
                          title={words(cell)}
                          aria-label={say.cell(organisation.name, scheme.number, words(cell))}
                        >
                          <Icon sign={late ? 'octagon' : looks[state].sign} size={18} />
                        </Link>
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <ul className={style.legend} aria-label={say.legend}>
        {schemeCellStates.map((state) => (
          <li key={state}>
            <span className={style.cell} data-state={state} aria-hidden="true">
              <Icon sign={looks[state].sign} size={16} />
            </span>
            {say.states[state]}
          </li>
        ))}
      </ul>
      <p className={`${ui.hint} ${style.hint}`}>{say.hint}</p>
      <p className={`${style.buttons} ${style.hint}`}>
        <a
          className={ui.button}
          data-size="small"
          href={`/documents/scheme-matrix.xlsx?organisation=${props.of}`}
          download
        >
          <Icon sign="download" size={16} />
          {say.xlsx}
        </a>
      </p>
    </section>
  )
}
