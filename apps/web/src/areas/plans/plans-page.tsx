import { createPlan } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { CreateForm } from './create-form.tsx'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

/** The plans of an organisation and those below it, the one changed last first. */
export function PlansPage(): ReactNode {
  const say = usePlanWords()
  const organisation = useOrganisation()
  const mayCreate = useMay(createPlan)
  const [creating, setCreating] = useState(false)
  const { data, error } = useAnswer('plans.list', { organisation: organisation?.id ?? '' }, organisation !== undefined)
  const create = mayCreate && organisation && !creating && (
    <button type="button" className={ui.button} data-kind="main" onClick={() => setCreating(true)}>
      {say.create}
    </button>
  )
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
        {data && data.plans.length > 0 && <span className={ui.push}>{create}</span>}
      </div>
      {creating && organisation && <CreateForm organisation={organisation} cancel={() => setCreating(false)} />}
      {organisation && !data && (error ? <Failed error={error} /> : <Loading />)}
      {data?.plans.length === 0 && !creating && (
        <Empty title={say.none} action={create}>
          {say.noneNext}
        </Empty>
      )}
      {data && data.plans.length > 0 && <List plans={data.plans} />}
      {data?.more && <p className={ui.second}>{say.more}</p>}
    </article>
  )
}

type Lines = NonNullable<ReturnType<typeof useAnswer<'plans.list'>>['data']>['plans']

function List({ plans }: { plans: Lines }): ReactNode {
  const say = usePlanWords()
  const frame = useFrameId()
  return (
    <section className={ui.card} aria-label={say.title}>
      <table className={`${ui.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.name}</th>
            <th>{say.kind}</th>
            <th>{say.state}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((each) => (
            <tr key={each.id}>
              <td className={ui.strong}>
                <Link to="/ky/$frame/ke-hoach/$plan" params={{ frame, plan: each.id }} search={keepSearch}>
                  {each.title}
                </Link>
                <span className={`${ui.meta} ${style.whose}`}>{each.organisation.name}</span>
              </td>
              <td className={ui.second}>{say.kinds[each.kind]}</td>
              <td>
                {each.number === null ? (
                  <Tag tone="warn" sign="pen">
                    {say.draftState(each.items, each.unowned)}
                  </Tag>
                ) : (
                  <Tag tone="ok" sign="check">
                    {say.issuedState(each.number)}
                  </Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
