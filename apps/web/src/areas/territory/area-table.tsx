import type { AreaLine } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrame, useFrameId } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { RuleFindings } from '../../kernel/rule-findings.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './territory.module.css'
import { useTerritoryWords } from './words.ts'

/** Polling areas by commune: number, place, voters, and what is wrong with each. */
export function AreaTable({ areas, shown }: { areas: readonly AreaLine[]; shown: string | undefined }): ReactNode {
  const communes = Map.groupBy(areas, (each) => each.commune.id)
  return [...communes.values()].map((group) => <Commune key={group[0]?.commune.id} areas={group} shown={shown} />)
}

function Commune({ areas, shown }: { areas: readonly AreaLine[]; shown: string | undefined }): ReactNode {
  const say = useTerritoryWords()
  const locale = useLocale()
  const frame = useFrame()
  const frameId = useFrameId()
  const name = areas[0]?.commune.name ?? ''
  return (
    <section className={`${ui.card} ${record.group}`} aria-label={name}>
      <div className={ui.cardHead}>
        <h2>{name}</h2>
        <span className={ui.count}>{count(areas.length, locale)}</span>
      </div>
      <table className={`${ui.table} ${record.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.columns.area}</th>
            <th className={ui.right}>{say.columns.voters}</th>
            <th>{say.columns.findings}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((each) => (
            <tr key={each.id} data-shown={each.id === shown || undefined}>
              <td>
                <Link
                  id={`khu-vuc-${each.id}`}
                  to="/ky/$frame/khu-vuc"
                  params={{ frame: frameId }}
                  search={(was) => ({ ...was, mo: each.id })}
                  className={record.name}
                  aria-current={each.id === shown ? 'true' : undefined}
                >
                  {say.areaNumber(each.number)}
                </Link>
                <span className={ui.meta}>{each.address}</span>
                <AreaMarks area={each} />
              </td>
              <td className={ui.right} data-label={say.columns.voters}>
                <VoterNumber area={each} />
              </td>
              <td>{each.findings.length > 0 && <RuleFindings findings={each.findings} edition={frame.edition} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Voters on the list; before there is one, what was expected. */
function VoterNumber({ area }: { area: AreaLine }): ReactNode {
  const say = useTerritoryWords()
  const locale = useLocale()
  const { total } = area.voters
  if (total !== undefined && total !== null) return <b>{count(total, locale)}</b>
  return (
    <span className={ui.second}>
      {area.expected === null ? say.notCounted : say.expected(count(area.expected, locale))}
    </span>
  )
}

/** What is special about an area. */
export function AreaMarks({ area }: { area: AreaLine }): ReactNode {
  const say = useTerritoryWords()
  if (!area.special && area.terrain === 'ordinary' && !area.earlyOn) return null
  return (
    <span className={style.marks}>
      {area.special && (
        <Tag tone="info" sign="shield">
          {say.specials[area.special]}
        </Tag>
      )}
      {area.terrain !== 'ordinary' && <Tag tone="quiet">{say.terrains[area.terrain]}</Tag>}
      {area.earlyOn && (
        <Tag tone="gold" sign="clock">
          {say.early(day(area.earlyOn))}
        </Tag>
      )}
    </span>
  )
}
