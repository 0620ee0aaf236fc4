import type { AreaLine } from '@baucu/contract'
import { count, day } from '@baucu/law'
import type { ReactNode } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { RecordName, RecordTable } from '../../kernel/record-table.tsx'
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
  const frame = useFrame()
  const name = areas[0]?.commune.name ?? ''
  return (
    <RecordTable
      title={name}
      amount={areas.length}
      rows={areas}
      keyOf={({ id }) => id}
      shown={shown}
      className={style.table}
      columns={[
        {
          head: say.columns.area,
          cell: (each) => (
            <>
              <RecordName id={`khu-vuc-${each.id}`} at="mo" record={each.id} shown={shown}>
                {say.areaNumber(each.number)}
              </RecordName>
              <span className={ui.meta}>{each.address}</span>
              <AreaMarks area={each} />
            </>
          ),
        },
        { head: say.columns.voters, as: 'figure', cell: (each) => <VoterNumber area={each} /> },
        {
          head: say.columns.findings,
          cell: ({ findings }) => findings.length > 0 && <RuleFindings findings={findings} edition={frame.edition} />,
        },
      ]}
    />
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
