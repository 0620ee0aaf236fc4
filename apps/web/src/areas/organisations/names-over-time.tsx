import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './organisation-pane.module.css'
import { useOrganisationWords } from './words.ts'

/** What it was called, newest first; the name of the day looked at is marked. */
export function NamesOverTime(props: { names: Output<'organisations.one'>['names']; at: string }): ReactNode {
  const say = useOrganisationWords()
  if (props.names.length < 2) return null
  const newest = [...props.names].reverse()
  const now = newest.find(({ from }) => from === null || from <= props.at)
  return (
    <div className={style.part}>
      <h2>{say.names}</h2>
      <ul className={style.kin}>
        {newest.map((each) => (
          <li key={each.from ?? ''}>
            <span>{each.name}</span>
            <span className={ui.meta}>
              {each.from === null ? say.atFirst : say.from(day(each.from))}, {say.codeOf(each.code)}
              {each.shortName && `, ${each.shortName}`}
            </span>
            {each === now && (
              <Tag tone="info" sign="check">
                {say.nameOfDay}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
