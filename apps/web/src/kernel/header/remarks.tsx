import type { ReactNode } from 'react'
import { useKeptSince } from '../device/kept-answers.ts'
import { takeNewVersion, useNewVersion } from '../device/new-version.ts'
import { useLiveness } from '../live.ts'
import { Remark } from '../notices.tsx'
import { isPending } from '../outbox/item.ts'
import { useOutbox, wakeOutbox } from '../outbox/outbox.ts'
import { refreshSession, useSession } from '../session.ts'
import ui from '../ui.module.css'
import { useWords } from '../words/words.ts'
import style from './header.module.css'
import { useHeaderWords } from './words.ts'

/** What a reader must know before the page: no server, an ended session, a new version. */
export function Remarks({ signInAgain }: { signInAgain: ReactNode }): ReactNode {
  const { shell } = useWords()
  const words = useHeaderWords()
  const live = useLiveness()
  const kept = useKeptSince()
  const { ended } = useSession()
  const waiting = useOutbox().filter(isPending).length
  const newVersion = useNewVersion()
  if (live.state !== 'lost' && kept === undefined && !ended && !newVersion) return null
  const signedIn = async () => {
    await refreshSession()
    await wakeOutbox(true)
  }
  return (
    <div className={style.remarks} data-ended={ended ? true : undefined}>
      {(live.state === 'lost' || kept !== undefined) && (
        <Remark tone="warn" live>
          {kept === undefined ? shell.lostNotice(live.since) : words.keptSince(kept)}
        </Remark>
      )}
      {ended && (
        <Remark tone="warn" live>
          <p>{words.sessionEnded(waiting)}</p>
          <div className={style.ways}>
            {signInAgain}
            <button type="button" className={ui.button} data-size="small" onClick={() => void signedIn()}>
              {words.tryAgain}
            </button>
          </div>
        </Remark>
      )}
      {newVersion && (
        <Remark tone="info" live>
          <p>{words.newVersion}</p>
          <button type="button" className={ui.button} data-size="small" onClick={takeNewVersion}>
            {words.takeNew}
          </button>
        </Remark>
      )}
    </div>
  )
}
