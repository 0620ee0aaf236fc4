import { type Organisation, personsOf, savePerson } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useDay, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { useMedia } from '../../kernel/media.ts'
import { useOrganisation } from '../../kernel/organisation.ts'
import { newPerson } from '../../kernel/persons-search.ts'
import ui from '../../kernel/ui.module.css'
import { PersonDetail } from './person-detail.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonList } from './person-list.tsx'
import style from './persons.module.css'
import { PersonsNav } from './persons-nav.tsx'
import { usePersonWords } from './words.ts'

const route = getRouteApi('/ky/$frame/nhan-su')

/** The people of the organisation this page speaks for, and beside them one of them whole. */
export function PersonsPage(): ReactNode {
  const say = usePersonWords()
  const { day: at } = useDay()
  const organisation = useOrganisation()
  return (
    <article>
      <PersonsNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          {organisation && <p className={ui.second}>{say.lead(organisation.name, at)}</p>}
        </div>
      </div>
      <ForOrganisation question={personsOf}>{(here) => <People key={here.id} organisation={here} />}</ForOrganisation>
    </article>
  )
}

function People({ organisation }: { organisation: Organisation }): ReactNode {
  const say = usePersonWords()
  const frame = useFrameId()
  const navigate = useNavigate()
  const maySave = useMay(savePerson)
  const { nguoi: shown } = route.useSearch()
  const phone = useMedia('(max-width: 960px)')
  const back = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    // The list has gone from the screen of a phone, and the focus with it.
    if (shown && shown !== newPerson && phone) back.current?.focus()
  }, [shown, phone])
  const open = (nguoi: string | undefined) =>
    void navigate({
      to: '/ky/$frame/nhan-su',
      params: { frame },
      search: (was) => ({ ...keepSearch(was), ...(nguoi ? { nguoi } : {}) }),
    })
  const add = maySave && (
    <Link
      to="/ky/$frame/nhan-su"
      params={{ frame }}
      search={(was) => ({ ...was, nguoi: newPerson })}
      className={ui.button}
      data-kind="main"
    >
      {say.add}
    </Link>
  )
  const adding = shown === newPerson && maySave
  return (
    <div className={style.both} data-open={shown ? true : undefined}>
      <div className={style.left}>
        <PersonList organisation={organisation} shown={shown} add={add} />
      </div>
      {shown && (
        <section className={`${ui.card} ${style.right}`} aria-label={adding ? say.newTitle : say.detail}>
          <div className={style.bar}>
            <Link
              ref={back}
              to="/ky/$frame/nhan-su"
              params={{ frame }}
              search={keepSearch}
              className={`${ui.button} ${style.back}`}
              data-kind="quiet"
            >
              <Icon sign={phone ? 'chevronLeft' : 'close'} size={18} />
              {phone ? say.back : say.close}
            </Link>
          </div>
          {adding ? (
            <div className={ui.pad}>
              <h2 className={style.name}>{say.newTitle}</h2>
              <PersonForm organisation={organisation} done={open} stop={() => open(undefined)} />
            </div>
          ) : (
            <PersonDetail person={shown} organisation={organisation.id} />
          )}
        </section>
      )}
    </div>
  )
}
