import { erasePersonal, personalFields, roleTitles } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { todayInVietnam } from '../../kernel/format.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { PersonsNav } from '../persons/index.tsx'
import { Erase } from './erase.tsx'
import style from './personal-data.module.css'
import { usePersonalDataWords } from './words.ts'

/** Every personal field with its purpose, basis, readers and time, and the erasing of what is past its date. */
export function PersonalDataPage(): ReactNode {
  const say = usePersonalDataWords()
  const { me } = useSession()
  const may = useMay(personalFields)
  const mayErase = useMay(erasePersonal)
  const { data, error } = useAnswer('persons.fields', {}, may)
  return (
    <article className={style.page}>
      <PersonsNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      {me && !may ? (
        <Empty title={say.notYours}>{say.notYoursNext}</Empty>
      ) : data ? (
        <>
          <Fields answer={data} />
          {mayErase ? <Erase last={data.lastErased} /> : <p className={ui.meta}>{say.last(data.lastErased)}</p>}
        </>
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Loading />
      )}
    </article>
  )
}

function Fields({ answer }: { answer: Output<'persons.fields'> }): ReactNode {
  const say = usePersonalDataWords()
  const locale = useLocale()
  const unconfirmed = answer.fields.filter((each) => !each.confirmed).length
  return (
    <>
      {unconfirmed > 0 && (
        <Remark tone="warn">
          <b>{say.unconfirmed}.</b> {say.unconfirmedLead(unconfirmed)}
        </Remark>
      )}
      <section className={ui.card} aria-label={say.table}>
        <table className={`${ui.table} ${style.table}`}>
          <thead>
            <tr>
              <th>{say.field}</th>
              <th>{say.purpose}</th>
              <th>{say.basis}</th>
              <th>{say.readers}</th>
              <th>{say.keep}</th>
              <th className={ui.right}>{say.held}</th>
              <th>{say.next}</th>
            </tr>
          </thead>
          <tbody>
            {answer.fields.map((each) => (
              <tr key={each.field}>
                <td className={ui.strong}>{each.title[locale]}</td>
                <td data-name={say.purpose}>{each.purpose[locale]}</td>
                <td data-name={say.basis}>
                  {each.basis[locale]}
                  <Tag tone={each.confirmed ? 'ok' : 'warn'} sign={each.confirmed ? 'check' : 'triangle'}>
                    {each.confirmed ? say.confirmed : say.unconfirmed}
                  </Tag>
                </td>
                <td data-name={say.readers}>{each.readers.map((role) => roleTitles[role][locale]).join(', ')}</td>
                <td data-name={say.keep}>
                  {each.keepDays === null ? say.forever : `${say.days(each.keepDays)} ${each.after[locale]}`}
                </td>
                <td data-name={say.held} className={ui.right}>
                  {say.heldCount(each.held)}
                </td>
                <td data-name={say.next}>
                  {each.nextErase === null ? (
                    <span className={ui.meta}>{say.nothingDue}</span>
                  ) : (
                    <>
                      {day(each.nextErase)}
                      {each.nextErase <= todayInVietnam() && (
                        <Tag tone="danger" sign="octagon">
                          {say.overdue}
                        </Tag>
                      )}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
