import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AreaLinks } from '../../kernel/area-links.tsx'
import type { Output } from '../../kernel/client.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { whenOf } from './when.ts'
import { useMeetingWords } from './words.ts'

/** Which meeting, when and where, and its pages. */
export function MeetingHead({ meeting }: { meeting: Output<'meetings.one'>['meeting'] }): ReactNode {
  const say = useMeetingWords()
  const frame = useFrameId()
  const link = {
    params: { frame, meeting: meeting.id },
    search: keepSearch,
    activeOptions: { includeSearch: false, exact: true },
  }
  return (
    <>
      <div>
        <nav className={ui.crumb}>
          <Link to="/ky/$frame/hop" params={{ frame }} search={keepSearch}>
            {say.back}
          </Link>
          <Icon sign="chevronRight" size={14} />
          <span aria-current="page">{meeting.title}</span>
        </nav>
        <h1>{meeting.title}</h1>
        <p className={ui.second}>
          {whenOf(meeting, meeting.electionDay ?? undefined, say)}
          {meeting.place && `, ${meeting.place}`}. {meeting.organisation.name}.
        </p>
      </div>
      <AreaLinks label={say.pages}>
        <Link to="/ky/$frame/hop/$meeting" {...link}>
          {say.nav.conclusion}
        </Link>
        <Link to="/ky/$frame/hop/$meeting/du-hop" {...link}>
          {say.nav.people}
        </Link>
      </AreaLinks>
    </>
  )
}
