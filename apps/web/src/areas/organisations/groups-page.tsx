import { type Organisation, saveGroup } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useDay } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { AreaNav } from './area-nav.tsx'
import { GroupForm } from './group-form.tsx'
import { useGroupWords } from './group-words.ts'
import style from './groups.module.css'
import { OrganisationLink } from './organisation-link.tsx'

type Group = Output<'organisations.groups'>['groups'][number]

/** Groups with their members on the day looked at, as the columns a table of that day has. */
export function GroupsPage(): ReactNode {
  const say = useGroupWords()
  const { day: at } = useDay()
  const may = useMay(saveGroup)
  const [editing, setEditing] = useState<string>()
  const [done, setDone] = useState<string>()
  const { data, error } = useAnswer('organisations.groups', { at })
  const { data: tree } = useAnswer('organisations.tree', { at })
  if (!data || !tree) return error ? <Failed error={error} /> : <Loading />
  const all = tree.organisations
  const cancel = () => setEditing(undefined)
  const finish = (text: string) => {
    setDone(text)
    cancel()
  }
  const add = may && editing === undefined && (
    <button type="button" className={ui.button} data-kind="main" onClick={() => setEditing('new')}>
      {say.add}
    </button>
  )
  return (
    <article>
      <AreaNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(day(data.at))}</p>
        </div>
        {data.groups.length > 0 && <div className={ui.push}>{add}</div>}
      </div>
      <div role="status" className={style.said}>
        {done && editing === undefined && <Remark tone="info">{done}</Remark>}
      </div>
      {editing === 'new' && <GroupForm group={null} all={all} at={at} cancel={cancel} finish={finish} />}
      {data.groups.length === 0 && editing === undefined && (
        <Empty title={say.empty} action={add}>
          {may && say.emptyNext}
        </Empty>
      )}
      <div className={style.groups}>
        {data.groups.map((group) =>
          editing === group.id ? (
            <GroupForm key={group.id} group={group} all={all} at={at} cancel={cancel} finish={finish} />
          ) : (
            <Columns key={group.id} group={group} all={all} edit={may ? () => setEditing(group.id) : undefined} />
          ),
        )}
      </div>
    </article>
  )
}

function Columns(props: { group: Group; all: readonly Organisation[]; edit: (() => void) | undefined }): ReactNode {
  const say = useGroupWords()
  const { name, members, organisation } = props.group
  const owner = props.all.find((each) => each.id === organisation)
  return (
    <section className={ui.card} aria-label={name}>
      <div className={ui.cardHead}>
        <h2>{name}</h2>
        <span className={ui.count}>{say.members(members.length)}</span>
        {owner && <span className={ui.meta}>{say.of(owner.name)}</span>}
        {props.edit && (
          <button
            type="button"
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            aria-label={say.editOf(name)}
            onClick={props.edit}
          >
            {say.edit}
          </button>
        )}
      </div>
      {members.length === 0 ? (
        <p className={ui.pad}>{say.noMembers}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled with the keys
        <section className={style.scroll} tabIndex={0} aria-label={say.columns(name)}>
          <table className={`${ui.table} ${style.columns}`}>
            <thead>
              <tr>
                {members.map((each, index) => (
                  <th key={each.id} scope="col">
                    {index + 1}. {each.shortName ?? each.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {members.map((each) => (
                  <td key={each.id}>
                    <OrganisationLink id={each.id}>{each.name}</OrganisationLink>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
