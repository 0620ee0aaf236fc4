import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { passkeyHindrance } from '../../kernel/device/passkey-hindrance.ts'
import { moment } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { deviceName } from './device-name.ts'
import { knock } from './door.ts'
import { addPasskey } from './passkey.ts'
import { useKnock } from './use-knock.ts'
import { useWaysWords } from './ways-words.ts'

type Passkey = Readonly<{ id: string; name: string | null; createdAt: string | null }>

/** One's passkeys: which there are, one more for this device, and away with a lost one. */
export function Passkeys({ username }: { username: string }): ReactNode {
  const say = useWaysWords()
  const { me } = useSession()
  const { data } = useQuery({ queryKey: ['passkeys', me?.account?.id], queryFn: readPasskeys })
  const { busy, wrong, go } = useKnock()
  const hindrance = passkeyHindrance()
  const add = () =>
    go(() =>
      addPasskey(deviceName(navigator.userAgent), {
        name: me?.account?.name ?? '',
        username: username || (me?.account?.name ?? ''),
      }),
    )
  return (
    <div className={style.way}>
      <h3>{say.passkeys}</h3>
      <p className={ui.second}>{say.passkeysLead}</p>
      {data?.length === 0 && <p>{say.noPasskey}</p>}
      <ul className={style.list}>
        {data?.map((each) => (
          <Line key={each.id} passkey={each} />
        ))}
      </ul>
      {wrong && (
        <Remark tone="danger" live>
          {wrong}
        </Remark>
      )}
      {hindrance ? (
        <Hindrance />
      ) : (
        <p className={style.actions}>
          <button type="button" className={ui.button} disabled={busy} onClick={() => void add()}>
            <Icon sign="shield" size={18} />
            {say.addPasskey}
          </button>
        </p>
      )}
    </div>
  )
}

function Line({ passkey }: { passkey: Passkey }): ReactNode {
  const say = useWaysWords()
  const { busy, wrong, go } = useKnock()
  const name = passkey.name || say.unnamed
  return (
    <li className={style.session}>
      <span>
        {name}
        {passkey.createdAt && <span className={ui.meta}> {say.added(moment(passkey.createdAt))}</span>}
      </span>
      <Panel
        className={`${ui.button} ${style.small}`}
        label={`${say.remove}: ${name}`}
        title={name}
        button={say.remove}
      >
        <div className={style.form}>
          <p className={ui.second}>{say.removeLead}</p>
          {wrong && (
            <Remark tone="danger" live>
              {wrong}
            </Remark>
          )}
          <button
            type="button"
            className={ui.button}
            disabled={busy}
            onClick={() => void go(() => knock('/api/auth/passkey/delete-passkey', { id: passkey.id }))}
          >
            {say.removeNow}
          </button>
        </div>
      </Panel>
    </li>
  )
}

/** Why this page can use no passkey, and by which address it could. */
function Hindrance(): ReactNode {
  const say = useWaysWords()
  const hindrance = passkeyHindrance()
  if (!hindrance) return null
  const { hostname, port, pathname } = window.location
  const here = hostname.startsWith('127.') || hostname === '[::1]'
  const address = `http://localhost${port ? `:${port}` : ''}${pathname}`
  return (
    <p className={`${ui.hint} ${style.hindrance}`}>
      {say[hindrance === 'needsName' && !here ? 'needsSafe' : hindrance]}{' '}
      {hindrance === 'needsName' && here && <a href={address}>{address}</a>}
    </p>
  )
}

async function readPasskeys(): Promise<readonly Passkey[]> {
  const said = await knock('/api/auth/passkey/list-user-passkeys')
  if (!said.ok) throw new Error(said.text)
  return said.body as unknown as readonly Passkey[]
}
