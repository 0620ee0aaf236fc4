import { count } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrameId } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './territory.module.css'
import { useTerritoryWords } from './words.ts'

/** How many areas, how many voters, and how many areas somebody has to look at. */
export function Summary(props: {
  map: Output<'territory.map'>
  onlyWrong: boolean
  /** Something is open beside the list, or over it on a phone. */
  open: boolean
}): ReactNode {
  const { map, onlyWrong } = props
  const say = useTerritoryWords()
  const locale = useLocale()
  const frame = useFrameId()
  const wrong = map.areas.filter((each) => each.findings.some(({ holds }) => !holds)).length
  const counted = map.areas.flatMap((each) => each.voters.total ?? [])
  const voters = counted.reduce((sum, each) => sum + each, 0)
  return (
    <div className={`${record.summary} ${style.summary}`} data-open={props.open || undefined}>
      <p>
        <b>{count(map.areas.length, locale)}</b> {say.areasOf}
      </p>
      <p>
        <b>{count(voters, locale)}</b> {say.votersIn(counted.length, map.areas.length)}
      </p>
      {wrong > 0 ? (
        <Link
          to="/ky/$frame/khu-vuc"
          params={{ frame }}
          search={({ canxem: _, ...was }) => (onlyWrong ? was : { ...was, canxem: 1 })}
          className={ui.button}
          data-size="small"
        >
          {onlyWrong ? say.showAll : say.onlyWrong(wrong)}
        </Link>
      ) : (
        <Tag tone="ok" sign="check">
          {say.allRight}
        </Tag>
      )}
      {map.teamsWithout.length > 0 && (
        <Tag tone="warn" sign="triangle">
          {say.teamsWithout(map.teamsWithout.length)}
        </Tag>
      )}
    </div>
  )
}
