import type { Organisation, Person } from '@baucu/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, useState } from 'react'
import { useDay, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { usePages } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { WhyHeld } from '../../kernel/why-held.tsx'
import style from './persons.module.css'
import { usePersonWords } from './words.ts'

/** Rows of one page. */
const step = 200
/** Milliseconds between the last stroke and the question. */
const pause = 200

/** People by given name, found without accents, page by page. */
export function PersonList(props: {
  organisation: Organisation
  shown: string | undefined
  /** The way to somebody new, when the reader may. */
  add: ReactNode
}): ReactNode {
  const { organisation, shown } = props
  const say = usePersonWords()
  const { day: at } = useDay()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), pause)
  const list = usePages(
    'persons.list',
    { organisation: organisation.id, at, limit: step, ...(search ? { search } : {}) },
    { next: (page) => (page.more ? page.persons.at(-1)?.id : undefined) },
  )
  if (!list.data) return list.error ? <Failed error={list.error} /> : <Loading />
  const persons = list.data.flatMap((page) => page.persons)
  if (persons.length === 0 && search === '' && !list.isPlaceholderData) {
    return (
      <Empty title={say.empty} action={props.add}>
        {say.emptyNext}
      </Empty>
    )
  }
  return (
    <section className={ui.card} aria-label={say.list}>
      <div className={ui.cardHead}>
        <div className={style.search}>
          <label className={ui.hidden} htmlFor="tim-nguoi">
            {say.find}
          </label>
          <Icon sign="search" size={18} />
          <input
            id="tim-nguoi"
            type="search"
            className={ui.input}
            placeholder={say.find}
            value={typed}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <span className={ui.meta} role="status">
          {say.shown(persons.length, list.hasNextPage)}
        </span>
        <span className={style.add}>{props.add}</span>
      </div>
      {persons.length === 0 ? (
        <p className={ui.pad}>
          {say.nothing}{' '}
          <button type="button" className={ui.button} data-size="small" onClick={() => setTyped('')}>
            {say.clear}
          </button>
        </p>
      ) : (
        <table className={`${ui.table} ${style.table}`}>
          <thead>
            <tr>
              <th>{say.name}</th>
              <th>{say.offices}</th>
              <th className={style.contact}>
                {say.phone} <WhyHeld field="person-contact" />
              </th>
              <th className={style.contact}>{say.email}</th>
            </tr>
          </thead>
          <tbody>
            {persons.map((person) => (
              <Row key={person.id} person={person} organisation={organisation.id} shown={person.id === shown} />
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <p className={ui.more}>
          <button type="button" className={ui.button} disabled={list.loadingMore} onClick={list.more}>
            {list.loadingMore ? say.loadingMore : say.more}
          </button>
        </p>
      )}
    </section>
  )
}

/** Drawn again only when it changes: there may be ten thousand. */
const Row = memo(function Row(props: { person: Person; organisation: string; shown: boolean }): ReactNode {
  const { id, fullName, offices, phone, email } = props.person
  const say = usePersonWords()
  const frame = useFrameId()
  return (
    <tr data-shown={props.shown || undefined}>
      <td>
        <Link
          to="/ky/$frame/nhan-su"
          params={{ frame }}
          search={(was) => ({ ...was, nguoi: id })}
          className={style.person}
          aria-current={props.shown ? 'true' : undefined}
        >
          {fullName}
        </Link>
      </td>
      <td>
        {offices.length === 0 ? (
          <span className={ui.meta}>{say.noOffice}</span>
        ) : (
          offices.map((office) => (
            <div key={office.id}>
              {office.title}
              {office.organisation.id !== props.organisation && (
                <span className={ui.second}>, {office.organisation.name}</span>
              )}
            </div>
          ))
        )}
      </td>
      <td className={`${style.contact} ${ui.nowrap}`}>{phone}</td>
      <td className={style.contact}>{email}</td>
    </tr>
  )
})
