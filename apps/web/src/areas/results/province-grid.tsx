import type { NationResult } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { byName } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './province-grid.module.css'
import { provinceTiles } from './province-tiles.ts'

type Unit = NationResult['constituencies'][number]

/**
 * One equal tile a province, where it lies on today's map; on an older map one after the other. A tile says how many polling areas
 * have reported, or how many of its seats are filled once that is all that was published.
 */
export function ProvinceGrid({ units }: { units: readonly Unit[] }): ReactNode {
  const { results } = useWords()
  const frame = useFrame()
  const provinces = [...Map.groupBy(units, ({ province }) => province.code)].map(([code, own]) => {
    const sum = (of: (unit: Unit) => number) => own.reduce((total, unit) => total + of(unit), 0)
    const counted = own.some(({ areas }) => areas !== null)
    const done = counted ? sum(({ areas }) => areas?.reported ?? 0) : sum(({ elected }) => elected.length)
    const all = counted ? sum(({ areas }) => areas?.expected ?? 0) : sum(({ seats }) => seats)
    return { code, name: own[0]?.province.name ?? code, counted, done, all }
  })
  if (provinces.length < 2) return null
  const placed = frame.edition === '2025' && provinces.every(({ code }) => code in provinceTiles)
  return (
    <section className={`${ui.card} ${style.card}`} aria-label={results.grid.title}>
      <div className={ui.cardHead}>
        <h2>{results.grid.title}</h2>
        <span className={`${ui.meta} ${ui.push}`}>
          {provinces.some(({ counted }) => counted) ? results.grid.areas : results.grid.seats}
        </span>
      </div>
      <ul className={style.grid} data-placed={placed}>
        {provinces
          .toSorted((a, b) => byName(a.name, b.name))
          .map(({ code, name, done, all }) => {
            const [row, column, short] = (placed ? provinceTiles[code] : undefined) ?? []
            const standing = done === all ? 'all' : done > 0 ? 'some' : 'none'
            return (
              <li
                key={code}
                data-standing={standing}
                style={
                  row === undefined || column === undefined ? undefined : { gridRow: row + 1, gridColumn: column + 1 }
                }
              >
                <Link
                  to="/ky/$frame/ket-qua"
                  params={{ frame: frame.id }}
                  search={(was) => was}
                  hash={code}
                  aria-label={results.grid.tile(name, done, all)}
                  title={name}
                >
                  <b>{short ?? name}</b>
                  <span>
                    <Icon sign={standing === 'all' ? 'check' : standing === 'some' ? 'half' : 'circle'} size={14} />
                    {done}/{all}
                  </span>
                </Link>
              </li>
            )
          })}
      </ul>
    </section>
  )
}
