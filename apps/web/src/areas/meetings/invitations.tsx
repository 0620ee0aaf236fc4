import { nominateForSeat } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { QrCode } from '../../kernel/qr-code.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useMaterialWords } from './material-words.ts'
import { InvitedMaterials } from './materials.tsx'
import style from './meetings.module.css'
import { NominateForm } from './nominate-form.tsx'
import { usePeopleWords } from './people-words.ts'
import { whenOf } from './when.ts'
import { useMeetingWords } from './words.ts'

/** What an organisation is invited to, who comes for it, and the code to be ticked off with at the door. */
export function Invitations({ organisation }: { organisation: string }): ReactNode {
  const say = usePeopleWords()
  const { data } = useAnswer('meetings.invitations', { organisation })
  if (!data || data.invitations.length === 0) return null
  return (
    <section className={ui.card} aria-labelledby="giay-moi">
      <div className={ui.cardHead}>
        <h2 id="giay-moi">{say.invitations}</h2>
        <span className={ui.count}>{data.invitations.length}</span>
      </div>
      <ul className={style.seats}>
        {data.invitations.map((each) => (
          <Invitation key={each.seat.id} invitation={each} />
        ))}
      </ul>
    </section>
  )
}

function Invitation({ invitation }: { invitation: Output<'meetings.invitations'>['invitations'][number] }): ReactNode {
  const { seat, title, convenor, place, meeting } = invitation
  const say = usePeopleWords()
  const words = useMeetingWords()
  const frame = useFrameId()
  const mayName = useMay(nominateForSeat)
  const materials = useMaterialWords()
  const [naming, setNaming] = useState(false)
  const [reading, setReading] = useState(false)
  const address = `${window.location.origin}/ky/${frame}/hop/${meeting}/du-hop?ghe=${seat.id}`
  return (
    <li>
      <div className={style.seatWho}>
        <span className={ui.strong}>{title}</span>
        <span className={ui.meta}>
          {whenOf(invitation, undefined, words)}
          {place && `, ${place}`}. {convenor}. {seat.category}.
        </span>
        <span>
          {seat.fullName ? say.comes([seat.fullName, seat.office].filter(Boolean).join(', ')) : say.unnamed}
          {seat.substituteFor && `; ${say.inPlaceOf(seat.substituteFor)}`}
        </span>
      </div>
      {mayName && !naming && (
        <button type="button" className={ui.button} data-size="small" onClick={() => setNaming(true)}>
          {seat.fullName ? say.changeName : say.name}
        </button>
      )}
      {naming && <NominateForm seat={seat} close={() => setNaming(false)} />}
      <details className={style.more} onToggle={(event) => setReading(event.currentTarget.open)}>
        <summary className={style.summary}>{materials.invited}</summary>
        {reading && <InvitedMaterials seat={seat.id} />}
      </details>
      <details className={style.more}>
        <summary className={style.summary}>{say.code}</summary>
        <p className={ui.hint}>{say.codeHint}</p>
        <QrCode text={address} label={say.code} />
      </details>
    </li>
  )
}
