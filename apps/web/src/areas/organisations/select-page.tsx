import {
  type FunctionTag,
  functionTags,
  type Organisation,
  type OrganisationKind,
  organisationKinds,
} from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { copyText } from '../../kernel/copy-text.ts'
import { FormField } from '../../kernel/form-field.tsx'
import { useDay } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { AreaNav } from './area-nav.tsx'
import { Check } from './check.tsx'
import style from './groups.module.css'
import { OrganisationLink } from './organisation-link.tsx'
import organisationStyle from './organisations.module.css'
import { useSelectWords } from './select-words.ts'
import { useOrganisationWords } from './words.ts'

/** Recipients by what they are for: the sentence a notice prints, and the list, to be copied. */
export function SelectPage(): ReactNode {
  const say = useSelectWords()
  const words = useOrganisationWords()
  const { day: at } = useDay()
  const [tags, setTags] = useState<readonly FunctionTag[]>([])
  const [kinds, setKinds] = useState<readonly OrganisationKind[]>([])
  const [group, setGroup] = useState('')
  const { data: groups } = useAnswer('organisations.groups', { at })
  const chosen = tags.length > 0 || kinds.length > 0 || group !== ''
  const { data, error } = useAnswer(
    'organisations.select',
    { at, tags: [...tags], kinds: [...kinds], ...(group ? { group } : {}) },
    chosen,
  )
  return (
    <article>
      <AreaNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(day(at))}</p>
        </div>
      </div>
      <section className={`${ui.card} ${ui.pad} ${organisationStyle.form} ${style.choose}`} aria-label={say.filter}>
        <fieldset className={organisationStyle.set}>
          <legend className={ui.label}>{say.tags}</legend>
          <div className={style.choices}>
            {functionTags.map((tag) => (
              <Check key={tag} checked={tags.includes(tag)} turn={() => setTags(turned(functionTags, tags, tag))}>
                {words.functions[tag]}
              </Check>
            ))}
          </div>
        </fieldset>
        <details>
          <summary className={style.kinds}>{say.kinds(kinds.length)}</summary>
          <div className={style.choices}>
            {organisationKinds.map((kind) => (
              <Check
                key={kind}
                checked={kinds.includes(kind)}
                turn={() => setKinds(turned(organisationKinds, kinds, kind))}
              >
                {words.kinds[kind]}
              </Check>
            ))}
          </div>
        </details>
        <FormField id="chon-nhom" label={say.group}>
          <select
            id="chon-nhom"
            className={ui.input}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
          >
            <option value="">{say.anyGroup}</option>
            {groups?.groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </FormField>
      </section>
      <div className={style.results}>
        {!chosen && <Empty title={say.nothingChosen}>{say.nothingChosenNext}</Empty>}
        {chosen && !data && (error ? <Failed error={error} /> : <Loading />)}
        {chosen && data && <Found found={data.organisations} filter={data.filter} />}
      </div>
    </article>
  )
}

/** The others with this one added or taken away, in the order of all. */
const turned = <T,>(all: readonly T[], chosen: readonly T[], one: T): readonly T[] =>
  all.filter((each) => chosen.includes(each) !== (each === one))

function Found(props: { found: readonly Organisation[]; filter: Readonly<{ vi: string; en: string }> }): ReactNode {
  const say = useSelectWords()
  const words = useOrganisationWords()
  const locale = useLocale()
  const [copied, setCopied] = useState<string>()
  const sentence = props.filter[locale]
  const text = [sentence, ...props.found.map((each, index) => `${index + 1}. ${each.name}`)].join('\n')
  return (
    <section className={ui.card} aria-label={say.result}>
      <div className={ui.cardHead}>
        <h2>{say.result}</h2>
        {props.found.length > 0 && (
          <button
            type="button"
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            onClick={() => void copyText(text).then((done) => setCopied(done ? text : ''))}
          >
            <Icon sign="paper" size={18} />
            {say.copy}
          </button>
        )}
        <span role="status" className={ui.meta}>
          {copied === text && say.copied}
          {copied === '' && say.notCopied}
        </span>
      </div>
      <p className={style.filter}>{sentence}</p>
      {props.found.length === 0 ? (
        <p className={ui.pad}>{say.none}</p>
      ) : (
        <table className={`${ui.table} ${organisationStyle.table}`}>
          <thead>
            <tr>
              <th>{words.name}</th>
              <th>{words.code}</th>
              <th>{words.kind}</th>
              <th>{words.tags}</th>
            </tr>
          </thead>
          <tbody>
            {props.found.map((each) => (
              <tr key={each.id} className={organisationStyle.row}>
                <td>
                  <OrganisationLink id={each.id}>{each.name}</OrganisationLink>
                </td>
                <td className={ui.meta}>{each.code}</td>
                <td className={ui.second}>{words.kinds[each.kind]}</td>
                <td className={ui.second}>{each.tags.map((tag) => words.functions[tag]).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
