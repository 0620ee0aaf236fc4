import type { Role, Scope } from '@baucu/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { Failed, Loading } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './matrix.module.css'
import { roleNames } from './role-names.ts'
import { useAccountWords } from './words.ts'

type Line = Readonly<{
  kind: 'command' | 'query'
  name: string
  title: Readonly<{ vi: string; en: string }>
  roles: readonly Role[]
  scope: Scope
  offline?: 'queue' | 'no'
  restricted?: boolean
}>

/** Every command and query with the roles that may call it, as the server checks it. */
export function MatrixPage(): ReactNode {
  const say = useAccountWords()
  const { data, error } = useQuery({ queryKey: ['matrix'], queryFn: readMatrix })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <article>
      <h1>{say.matrix}</h1>
      <p className={`${ui.second} ${style.lead}`}>{say.matrixLead}</p>
      {(['command', 'query'] as const).map((kind) => (
        <Matrix
          key={kind}
          title={kind === 'command' ? say.commands : say.queries}
          lines={data.filter((each) => each.kind === kind)}
        />
      ))}
    </article>
  )
}

function Matrix({ title, lines }: { title: string; lines: readonly Line[] }): ReactNode {
  const locale = useLocale()
  const say = useAccountWords()
  const roles = Object.keys(roleNames[locale]) as Role[]
  return (
    <section className={`${ui.card} ${style.card}`}>
      <div className={ui.cardHead}>
        <h2>{title}</h2>
        <span className={ui.count}>{lines.length}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled with the keys */}
      <section className={style.scroll} tabIndex={0} aria-label={title}>
        <table className={`${ui.table} ${style.table}`}>
          <thead>
            <tr>
              <th>{say.name}</th>
              {roles.map((role) => (
                <th key={role} className={style.role}>
                  <span>{roleNames[locale][role]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name}>
                <th scope="row" className={style.name}>
                  {line.title[locale]}
                  <span className={style.scope}>
                    {[
                      typeof line.scope === 'string' ? say.scopes[line.scope] : say.scopes.at,
                      line.offline === 'queue' && say.offline,
                      line.restricted && say.restricted,
                    ]
                      .filter(Boolean)
                      .join('; ')}
                  </span>
                </th>
                {roles.map((role) => (
                  <td key={role} className={style.cell}>
                    {(line.roles.includes(role) || line.roles.includes('public')) && (
                      <>
                        <Icon sign="check" size={16} />
                        <span className={ui.hidden}>{say.yes}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

async function readMatrix(): Promise<readonly Line[]> {
  const response = await fetch('/api/matrix')
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as readonly Line[]
}
